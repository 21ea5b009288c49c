namespace LtiRevisionTool.Data.Sessions;

/// <summary>The visit that a deep linking request opens.</summary>
public sealed record NewPicker
{
    /// <summary>A UUIDv7; names the visit in the paths of its pages.</summary>
    public required Guid Id { get; init; }

    /// <summary>The hash of the cookie's secret, base64url SHA-256.</summary>
    public required string SecretHash { get; init; }

    /// <summary>The key of the visit's form tokens.</summary>
    public required string FormKey { get; init; }

    /// <summary>What the platform takes and where the choice goes, JSON.</summary>
    public required string Request { get; init; }

    /// <summary>Where the platform wants the user back; from the verified token.</summary>
    public string? ReturnUrl { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
