using System.Collections.ObjectModel;

namespace LtiAdvantage.Errors;

/// <summary>Why a login or a launch was refused.</summary>
/// <remarks>Holds nothing secret and nothing about the user: it may be shown and logged.</remarks>
public sealed record LtiError
{
    /// <summary>The reason as a machine word, one of <see cref="LtiReason"/>.</summary>
    public required string Reason { get; init; }

    /// <summary>The HTTP status to answer with: 400, 401, 403, 405, 413, 415, 429 or 503.</summary>
    public required int Status { get; init; }

    /// <summary>What to tell the user.</summary>
    public required LtiUserMessage Message { get; init; }

    /// <summary>Whether this happens in ordinary use (a reload, a slow user), so that it is not worth a warning.</summary>
    public bool Expected { get; init; }

    /// <summary>Facts for an administrator, cleaned and capped: issuer, clientId, deploymentId, offset (seconds) and the like.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>When to try again, where that helps.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The short code that a user can pass on: <c>kid_unknown</c> reads <c>LTI-KID-UNKNOWN</c>.</summary>
    public string Code => CodeOf(Reason);

    /// <summary>The error of a reason, with its status and message.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The reason is not one of <see cref="LtiReason"/>.</exception>
    public static LtiError Of(string reason) => LtiErrorTable.Find(reason);

    internal static string CodeOf(string reason) => "LTI-" + reason.ToUpperInvariant().Replace('_', '-').Replace('.', '-');

    internal LtiError With(string fact, string? value) =>
        value is null ? this : this with { Facts = new Dictionary<string, string>(Facts) { [fact] = SafeText.Fact(value) } };
}
