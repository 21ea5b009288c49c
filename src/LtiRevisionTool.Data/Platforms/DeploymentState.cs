namespace LtiRevisionTool.Data.Platforms;

/// <summary>Whether one deployment of a platform may launch.</summary>
public enum DeploymentState
{
    /// <summary>Launches are accepted.</summary>
    Active,

    /// <summary>Switched off by an administrator.</summary>
    Disabled,
}
