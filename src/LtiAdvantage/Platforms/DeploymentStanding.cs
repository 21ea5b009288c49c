namespace LtiAdvantage.Platforms;

/// <summary>What the tool knows of a deployment.</summary>
public enum DeploymentStanding
{
    /// <summary>Never seen.</summary>
    Unknown,

    /// <summary>Known and in use.</summary>
    Active,

    /// <summary>Switched off by an administrator.</summary>
    Disabled,
}
