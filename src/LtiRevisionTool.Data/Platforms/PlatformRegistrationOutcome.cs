namespace LtiRevisionTool.Data.Platforms;

/// <summary>What storing a registration came to.</summary>
public abstract record PlatformRegistrationOutcome
{
    private PlatformRegistrationOutcome()
    {
    }

    /// <summary>The platform is stored and the invitation used up.</summary>
    /// <param name="Platform">As it is stored now.</param>
    /// <param name="IsNew">False where one that was known has been brought up to date.</param>
    public sealed record Stored(PlatformRow Platform, bool IsNew) : PlatformRegistrationOutcome;

    /// <summary>Issuer and client id are known, and nothing was to be replaced: nothing is.</summary>
    public sealed record Known : PlatformRegistrationOutcome;

    /// <summary>Somebody else has used the invitation meanwhile. A new platform is kept as incomplete, so that it can be finished by hand.</summary>
    public sealed record Overtaken : PlatformRegistrationOutcome;
}
