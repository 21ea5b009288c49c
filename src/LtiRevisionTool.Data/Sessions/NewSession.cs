namespace LtiRevisionTool.Data.Sessions;

/// <summary>The session that a launch opens.</summary>
public sealed record NewSession
{
    /// <summary>A UUIDv7; names the launch in the paths of its pages.</summary>
    public required Guid Id { get; init; }

    /// <summary>The hash of the cookie's secret, base64url SHA-256.</summary>
    public required string SecretHash { get; init; }

    /// <summary>The key of this session's form tokens.</summary>
    public required string FormKey { get; init; }

    public required LaunchRole Role { get; init; }

    /// <summary>A preview or test user of the platform: never graded, never listed.</summary>
    public bool TestUser { get; init; }

    /// <summary>The learner's own dates, where the platform keeps dates; null elsewhere.</summary>
    public LearnerDates? Dates { get; init; }

    public string? Locale { get; init; }

    public string? ReturnUrl { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
