namespace LtiRevisionTool.PracticeLms.Keys;

/// <summary>How a family of platforms keeps its keys.</summary>
/// <param name="Published">How many keys are in the key set.</param>
/// <param name="Signing">Which of them signs, counted from the oldest.</param>
/// <param name="NewId">A key id, from the clock and the key's turn: negative before the one that signs at the start.</param>
internal sealed record KeyHabits(int Published, int Signing, Func<DateTimeOffset, int, string> NewId);
