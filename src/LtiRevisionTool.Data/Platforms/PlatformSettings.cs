namespace LtiRevisionTool.Data.Platforms;

/// <summary>A platform as the configuration gives it. Its key is <see cref="Issuer"/> and <see cref="ClientId"/>.</summary>
public sealed record PlatformSettings
{
    public required string Name { get; init; }

    public required string Issuer { get; init; }

    public required string ClientId { get; init; }

    public required string AuthorizationEndpoint { get; init; }

    public required string TokenEndpoint { get; init; }

    public required string JwksUri { get; init; }

    public string? TokenAudience { get; init; }

    /// <summary><c>Moodle</c>, <c>Canvas</c> or <c>Generic</c>.</summary>
    public string Family { get; init; } = "Generic";

    public bool AcceptNewDeployments { get; init; } = true;

    /// <summary>Deployment ids known beforehand; each is made active.</summary>
    public IReadOnlyList<string> Deployments { get; init; } = [];

    /// <summary>Accepted JWS algorithms, separated by spaces.</summary>
    public string SigningAlgorithms { get; init; } = "RS256";

    public NamePolicy Names { get; init; } = NamePolicy.Keep;
}
