namespace LtiRevisionTool.Data.Platforms;

/// <summary>A registered platform: one client id at one issuer.</summary>
public sealed record PlatformRow
{
    public required Guid Id { get; init; }

    /// <summary>What administrators call it.</summary>
    public required string Name { get; init; }

    /// <summary>The <c>iss</c> of its tokens, compared byte for byte.</summary>
    public required string Issuer { get; init; }

    /// <summary>The tool's client id there, compared byte for byte.</summary>
    public required string ClientId { get; init; }

    public required string AuthorizationEndpoint { get; init; }

    public required string TokenEndpoint { get; init; }

    public required string JwksUri { get; init; }

    /// <summary>The audience of the tool's client assertions; the token endpoint when null.</summary>
    public string? TokenAudience { get; init; }

    /// <summary><c>Moodle</c>, <c>Canvas</c> or <c>Generic</c>: the name of its profile.</summary>
    public required string Family { get; init; }

    /// <summary>Whether a launch from a deployment not seen before adds it.</summary>
    public required bool AcceptNewDeployments { get; init; }

    /// <summary>Accepted JWS algorithms, separated by spaces, as <c>RS256 RS384</c>.</summary>
    public required string SigningAlgorithms { get; init; }

    public required NamePolicy Names { get; init; }

    public required PlatformState State { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
