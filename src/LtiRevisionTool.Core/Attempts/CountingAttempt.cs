namespace LtiRevisionTool.Core.Attempts;

/// <summary>Picks the attempt that counts. Percentages are compared, because questions may have changed between attempts.</summary>
public static class CountingAttempt
{
    /// <summary>The attempt that counts; null when none is finished, and for the average, where no single one does.</summary>
    public static FinishedAttempt? Of(AttemptPolicy policy, IReadOnlyCollection<FinishedAttempt> attempts)
    {
        if (attempts.Count == 0) return null;
        return policy switch
        {
            AttemptPolicy.Best => attempts.OrderBy(attempt => attempt.Number).Aggregate((best, next) => IsBetter(next, best) ? next : best),
            AttemptPolicy.Latest => attempts.MaxBy(attempt => attempt.Number),
            AttemptPolicy.First => attempts.MinBy(attempt => attempt.Number),
            _ => null,
        };
    }

    /// <summary>Compares percentages exactly, without dividing.</summary>
    private static bool IsBetter(FinishedAttempt attempt, FinishedAttempt than) =>
        (long)attempt.Marks * than.MaxMarks > (long)than.Marks * attempt.MaxMarks;
}
