namespace LtiRevisionTool.Data.Platforms;

/// <summary>Whether a platform may launch and be sent grades.</summary>
public enum PlatformState
{
    /// <summary>Launches are accepted and grades are sent.</summary>
    Active,

    /// <summary>Switched off by an administrator: no launches; its grades wait.</summary>
    Disabled,
}
