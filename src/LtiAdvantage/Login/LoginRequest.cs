namespace LtiAdvantage.Login;

/// <summary>A third-party-initiated login as it arrived, by GET or by POST.</summary>
/// <param name="Parameters">Query and form merged by the caller, decoded, in order, repeated names kept.</param>
/// <remarks>Security Framework 1.1, section 5.1.1.1; LTI Core 1.3, section 4.1.</remarks>
public sealed record LoginRequest(IReadOnlyList<KeyValuePair<string, string>> Parameters)
{
    /// <summary>The registration whose own login address was called, where it was one.</summary>
    public Guid? RegistrationId { get; init; }
}
