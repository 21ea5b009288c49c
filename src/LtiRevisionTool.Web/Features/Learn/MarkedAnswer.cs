using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Web.Features.Learn.Questions;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>An answer as its page shows it: verdict, options, and the way on.</summary>
internal sealed record MarkedAnswer
{
    public required int Marks { get; init; }

    public required int Max { get; init; }

    public required MarkedQuestion Shown { get; init; }

    public required Verdict Verdict { get; init; }

    public required NextStep Next { get; init; }

    public static MarkedAnswer Of(Lesson lesson, Round round, Question question, Response response, MarkResult.Marked marked, string saved)
    {
        var shown = QuestionForms.For(question).Show(round.Show(question), response, marked);
        return new MarkedAnswer
        {
            Marks = marked.Marks,
            Max = marked.Max,
            Shown = shown,
            Verdict = Verdict.Of(question, marked.Marks, marked.Max, shown.Said, lesson.Sentence(question.Facts[0], question.Quote.Html)),
            Next = NextStep.After(lesson, round, question, saved),
        };
    }
}
