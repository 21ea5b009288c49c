namespace LtiAdvantage.DynamicRegistration;

/// <summary>What a platform made of a request.</summary>
/// <remarks>Dynamic Registration 1.0, section 3.6; OpenID Connect Dynamic Client Registration 1.0, section 3.2. Most platforms wait for their administrator to switch the tool on.</remarks>
public sealed record RegistrationAnswer
{
    /// <summary>The id that the platform gave the tool; 1 to 255 characters, compared byte for byte.</summary>
    public required string ClientId { get; init; }

    /// <summary>The deployment that was made along with it; <see langword="null"/> when the first launch will name it.</summary>
    public string? DeploymentId { get; init; }

    /// <summary>Where the registration can be read and changed later.</summary>
    public string? ManagementUrl { get; init; }

    /// <summary>The platform's page on which its administrator finds the tool.</summary>
    public string? AdministratorUrl { get; init; }

    /// <summary>
    /// The scopes that were asked for and not granted; empty too when the platform does not say. Moodle grants fewer than it says: an access
    /// token tells.
    /// </summary>
    public IReadOnlyList<string> MissingScopes { get; init; } = [];

    /// <summary>The messages that were asked for and will not come; empty too when the platform does not say. Links open everywhere.</summary>
    public IReadOnlyList<string> MissingMessages { get; init; } = [];
}
