namespace LtiAdvantage.Keys;

/// <summary>Why there is no key set.</summary>
/// <param name="Reason">A reason of <see cref="Errors.LtiReason"/>.</param>
/// <param name="Status">The HTTP status, where there was an answer.</param>
internal sealed record KeySetFault(string Reason, int? Status);
