using LtiAdvantage.Platforms;

namespace LtiAdvantage.DynamicRegistration;

/// <summary>What a platform says about itself. Lists that it leaves out are <see langword="null"/>: not known, which is not empty.</summary>
/// <remarks>Dynamic Registration 1.0, section 3.4; OpenID Connect Discovery 1.0, section 3. Texts are free of control characters.</remarks>
public sealed record PlatformConfiguration
{
    /// <summary>The <c>iss</c> of its messages, kept character by character.</summary>
    public required string Issuer { get; init; }

    /// <summary>
    /// Whether the issuer is on the host that gave this document, or both belong to one hosted platform that is known. Otherwise anybody
    /// may have written it: an administrator has to say that they checked the issuer.
    /// </summary>
    public required bool IssuerMatches { get; init; }

    /// <summary>Where the browser is sent with the authentication request.</summary>
    public required string AuthorizationEndpoint { get; init; }

    /// <summary>Where access tokens are asked for.</summary>
    public required string TokenEndpoint { get; init; }

    /// <summary>Where the platform publishes its public keys.</summary>
    public required string JwksUri { get; init; }

    /// <summary>Where the registration is posted.</summary>
    public required string RegistrationEndpoint { get; init; }

    /// <summary>What it calls its authorization server; the audience of client assertions on most platforms that have one.</summary>
    public string? AuthorizationServer { get; init; }

    /// <summary>Product family code, such as <c>moodle</c> or <c>canvas</c>.</summary>
    public string? ProductFamily { get; init; }

    /// <summary>Version of the product.</summary>
    public string? Version { get; init; }

    /// <summary>The name of the school's account, where the platform gives one; for display.</summary>
    public string? AccountName { get; init; }

    /// <summary>The messages that it sends.</summary>
    public IReadOnlyList<SupportedMessage>? Messages { get; init; }

    /// <summary>The notices that it sends.</summary>
    public IReadOnlyList<string>? NoticeTypes { get; init; }

    /// <summary>The variables that it fills into custom parameters, without <c>$</c>.</summary>
    public IReadOnlyList<string>? Variables { get; init; }

    /// <summary>The scopes that it can grant.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>The claims that it can send.</summary>
    public IReadOnlyList<string>? Claims { get; init; }

    /// <summary>How this family of platforms differs from the others.</summary>
    public PlatformProfile Profile => PlatformProfile.ForFamily(ProductFamily);

    /// <summary>The registration that comes of it.</summary>
    /// <param name="id">The tool's own id of the registration.</param>
    /// <param name="clientId">The id that the platform gave the tool.</param>
    public Registration ToRegistration(Guid id, string clientId) => new()
    {
        Id = id,
        Issuer = Issuer,
        ClientId = clientId,
        AuthorizationEndpoint = AuthorizationEndpoint,
        TokenEndpoint = TokenEndpoint,
        JwksUri = JwksUri,
        TokenAudience = Profile.AudienceIsTokenEndpoint ? null : AuthorizationServer,
        Profile = Profile,
    };
}
