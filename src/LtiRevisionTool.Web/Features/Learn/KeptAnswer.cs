using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Web.Features.Learn.Questions;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>An answer whose mark does not show yet: that it is in, and the way on.</summary>
internal sealed record KeptAnswer
{
    /// <summary>What was asked, safe HTML.</summary>
    public required string Stem { get; init; }

    /// <summary>"[1 mark]".</summary>
    public required string Marks { get; init; }

    public required Verdict Verdict { get; init; }

    public required NextStep Next { get; init; }

    /// <param name="saved">Where it is kept, in words.</param>
    public static KeptAnswer Of(Lesson lesson, Round round, Question question, string saved, TimeProvider time) => new()
    {
        Stem = QuestionForms.For(question).Stem(question),
        Marks = $"[{MarkWords.Marks(question.MaxMarks)}]",
        Verdict = Verdict.Kept(DatesWords.MarksShow(lesson, time)),
        Next = NextStep.After(lesson, round, question, saved),
    };
}
