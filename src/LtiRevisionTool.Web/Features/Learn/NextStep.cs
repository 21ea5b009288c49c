using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>The one clear next step of a page: where it leads, what its button says, and a short line beside it.</summary>
internal sealed record NextStep(string Address, string Words, string? Note = null)
{
    /// <summary>The way on from an answer: to the next question that has none, else to the result.</summary>
    /// <param name="note">The short line.</param>
    public static NextStep After(Lesson lesson, Round round, Question question, string note)
    {
        var number = round.Checkpoint.Number;
        var next = lesson.Visit.IsPreview
            ? round.Questions.ElementAtOrDefault(round.Position(question))
            : round.IsOver ? null : round.NextAfter(question);
        return next is null
            ? new NextStep(lesson.Visit.Result(number), "See your result", note)
            : new NextStep(lesson.Visit.Question(number, next), "Next question", note);
    }
}
