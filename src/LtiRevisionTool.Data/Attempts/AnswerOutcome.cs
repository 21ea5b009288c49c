using LtiRevisionTool.Data.Grades;

namespace LtiRevisionTool.Data.Attempts;

/// <summary>What came of keeping an answer.</summary>
public abstract record AnswerOutcome
{
    private AnswerOutcome() { }

    /// <summary>Kept.</summary>
    /// <param name="Answer">The answer as stored.</param>
    /// <param name="Attempt">The attempt after it: finished when this was its last item.</param>
    /// <param name="Grade">The grade raised by it, if one was.</param>
    public sealed record Stored(AnswerRow Answer, AttemptRow Attempt, GradeRow? Grade) : AnswerOutcome;

    /// <summary>The item, or the submission, had its answer before: nothing changed.</summary>
    /// <param name="Answer">The answer that counts.</param>
    /// <param name="Attempt">The attempt it belongs to.</param>
    public sealed record Repeated(AnswerRow Answer, AttemptRow Attempt) : AnswerOutcome;

    /// <summary>The attempt is finished and the item was not answered in it: nothing changed.</summary>
    public sealed record AttemptOver(AttemptRow Attempt) : AnswerOutcome;

    /// <summary>There is no such attempt of this person.</summary>
    public sealed record NoSuchAttempt : AnswerOutcome;

    /// <summary>The submission id is that of somebody else's answer: nothing changed.</summary>
    public sealed record SubmissionTaken : AnswerOutcome;
}
