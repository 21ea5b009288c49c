using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Marking;

/// <summary>Results of the typed kinds, all worth 1 mark.</summary>
internal static class TypedResults
{
    public static MarkResult.Marked NoMatch { get; } = Of(0, MarkReason.NoMatch);

    public static MarkResult.Marked Of(int marks, MarkReason reason, params IReadOnlyList<RichText> feedback) =>
        new() { Marks = marks, Max = 1, Answered = true, Reason = reason, Feedback = feedback };

    public static MarkResult.Marked KnownWrong(KnownWrong known) =>
        Of(0, MarkReason.KnownWrong, known.Feedback) with { Misconceptions = known.Misconception is { } id ? [id] : [] };
}
