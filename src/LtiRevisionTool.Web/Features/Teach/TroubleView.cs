using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Grades that do not get into the gradebook, as the teacher reads it.</summary>
internal sealed record TroubleView
{
    private const int MostNames = 5;

    /// <summary>"Samir Haddadin: 14 of 21, refused", "28 grades refused".</summary>
    public required string Heading { get; init; }

    /// <summary>Whose they are, when there are several.</summary>
    public required string? Whose { get; init; }

    /// <summary>What happened, the likely reason, and what to do.</summary>
    public required string Text { get; init; }

    public required string Button { get; init; }

    /// <summary>"Refused 10:44. Receipt 4KQ7R-2XY1Z".</summary>
    public required string Stamp { get; init; }

    /// <summary>"refused" or "waiting": the look, and what the form sends again.</summary>
    public required string State { get; init; }

    /// <summary>What the form sends again when there are several; empty for no cause.</summary>
    public required string Cause { get; init; }

    /// <summary>Whose grade the form sends again when there is one.</summary>
    public required Guid? Person { get; init; }

    public static TroubleView Of(GradeTrouble trouble, string? family, TimeProvider time)
    {
        var one = trouble.Students is [var only] ? only : null;
        var refused = trouble.State == OutboxState.Refused;
        var since = GradeWords.Since(trouble.Since, time);
        var state = refused ? "refused" : $"waiting since {since}";
        var text = !refused && trouble.Cause is null
            ? "It has not been tried yet. The tool may have been busy, or not running. You need do nothing yet."
            : GradeCauseWords.For(trouble.Cause, family) is var words ? $"{words.What} {words.Why} {words.Do}" : "";
        var when = refused ? $"Refused {since}." : $"Next try {GradeWords.Since(trouble.NextTry, time)}.";
        return new TroubleView
        {
            Heading = one is not null
                ? $"{one.Name}: {Marks(one.Grade!)}, {state}"
                : $"{trouble.Students.Count} grades {state}",
            Whose = one is null ? WordLists.AndMore([.. trouble.Students.Select(student => student.Name)], MostNames) : null,
            Text = text,
            Button = one is not null ? "Send again" : $"Send all {trouble.Students.Count} again",
            Stamp = one is not null ? $"{when} Receipt {one.Grade!.Receipt}" : when,
            State = refused ? "refused" : "waiting",
            Cause = trouble.Cause ?? "",
            Person = one?.Person,
        };
    }

    private static string Marks(GradeRow grade) => $"{MarkWords.Figure(grade.ScoreGiven)} of {grade.ScoreMax}";
}
