using LtiAdvantage.Grades;

namespace LtiAdvantage.Tokens;

/// <summary>Why a platform gave no token. Nothing in it is secret.</summary>
public sealed record TokenError
{
    /// <summary>The likely cause: a word of <see cref="GradeCause"/>.</summary>
    public required string Cause { get; init; }

    /// <summary>The issuer of the registration.</summary>
    public required string Issuer { get; init; }

    /// <summary>The client id of the registration.</summary>
    public required string ClientId { get; init; }

    /// <summary>The HTTP status; null when there was no answer or nothing was sent.</summary>
    public int? Status { get; init; }

    /// <summary>The platform's own words for an administrator: one line, at most 200 characters.</summary>
    public string? Detail { get; init; }

    /// <summary>True when a later try may succeed: a setting can be put right on the platform while scores wait.</summary>
    public bool Retryable { get; init; } = true;

    /// <summary>The wait the platform asked for.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
