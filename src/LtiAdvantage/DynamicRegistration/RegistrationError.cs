using LtiAdvantage.Errors;

namespace LtiAdvantage.DynamicRegistration;

/// <summary>Why a registration goes no further. Holds no token: it may be shown to the administrator and logged.</summary>
/// <param name="Reason">One of <see cref="RegistrationReason"/>.</param>
public sealed record RegistrationError(string Reason)
{
    /// <summary>The member of the platform's configuration, or the parameter, that is meant; <see langword="null"/> when none is.</summary>
    public string? Member { get; init; }

    /// <summary>The HTTP status of the platform's answer; <see langword="null"/> when there was none.</summary>
    public int? Status { get; init; }

    /// <summary>The platform's own words, cleaned and at most 200 characters; <see langword="null"/> when it gave none.</summary>
    public string? Detail { get; init; }

    /// <summary>True when the platform may have made a client although the tool knows of none: its administrator should look.</summary>
    public bool MayHaveRegistered { get; init; }

    /// <summary>The short code that a user can pass on: <c>token_refused</c> reads <c>LTI-TOKEN-REFUSED</c>.</summary>
    public string Code => LtiError.CodeOf(Reason);
}
