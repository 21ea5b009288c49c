namespace LtiRevisionTool.PracticeLms.Grades;

/// <summary>One request to a scores address, with what was answered.</summary>
/// <param name="Person">Whose score it says it is; null when the body does not say.</param>
/// <param name="Taken">True when the gradebook has it, whatever the tool heard of it.</param>
/// <param name="Fault">The fault that spoiled it, by its word in the test endpoint.</param>
internal sealed record ReceivedScore(DateTimeOffset At, int Column, string? Person, string ContentType, string Body, int Status, bool Taken, string? Fault);
