namespace LtiRevisionTool.Data.Platforms;

/// <summary>Whether a platform may launch and be sent grades.</summary>
public enum PlatformState
{
    /// <summary>Launches are accepted and grades are sent.</summary>
    Active,

    /// <summary>Switched off by an administrator: no launches; its grades wait.</summary>
    Disabled,

    /// <summary>It registered itself and waits for the operator's word: no launches until then.</summary>
    Pending,

    /// <summary>It registered itself, but its invitation went elsewhere meanwhile: no launches until the operator says so.</summary>
    Incomplete,
}
