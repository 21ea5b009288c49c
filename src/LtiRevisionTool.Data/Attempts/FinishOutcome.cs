using LtiRevisionTool.Data.Grades;

namespace LtiRevisionTool.Data.Attempts;

/// <summary>What came of finishing an attempt before its last item.</summary>
public abstract record FinishOutcome
{
    private FinishOutcome() { }

    /// <summary>Finished now.</summary>
    /// <param name="Attempt">The finished attempt.</param>
    /// <param name="Grade">The grade raised by it, if one was.</param>
    public sealed record Finished(AttemptRow Attempt, GradeRow? Grade) : FinishOutcome;

    /// <summary>It was over already: nothing changed.</summary>
    public sealed record AlreadyOver(AttemptRow Attempt) : FinishOutcome;

    /// <summary>There is no such attempt of this person.</summary>
    public sealed record NoSuchAttempt : FinishOutcome;
}
