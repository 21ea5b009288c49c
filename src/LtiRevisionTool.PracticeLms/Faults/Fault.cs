namespace LtiRevisionTool.PracticeLms.Faults;

/// <param name="Times">How many more requests it spoils.</param>
/// <param name="Seconds">How long <c>slow</c> waits, and what <c>Retry-After</c> of a 429 says.</param>
internal sealed record Fault(ServiceName Service, FaultKind Kind, int Times, int Seconds);
