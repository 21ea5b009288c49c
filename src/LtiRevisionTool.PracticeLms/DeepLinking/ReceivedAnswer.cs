using System.Text.Json.Nodes;

namespace LtiRevisionTool.PracticeLms.DeepLinking;

/// <summary>One answer of a picker, taken or not.</summary>
/// <param name="Claims">What it says; null when it is no JWT.</param>
/// <param name="Refusal">Why it was not taken; null: it was.</param>
/// <param name="Remarks">What the specification asks for and this family of platforms does not look at.</param>
internal sealed record ReceivedAnswer(DateTimeOffset At, JsonObject? Claims, string? Refusal, IReadOnlyList<string> Remarks);
