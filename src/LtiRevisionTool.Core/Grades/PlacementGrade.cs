using System.Numerics;
using LtiRevisionTool.Core.Attempts;

namespace LtiRevisionTool.Core.Grades;

/// <summary>The grade of one person in one placement: the marks that count of all its checkpoints, out of the marks of all of them.</summary>
/// <param name="GivenThousandths">Thousandths of a mark, from 0 to 1000 × <paramref name="MaxMarks"/>; whole marks unless the average counts.</param>
/// <param name="MaxMarks">Whole marks of all checkpoints; an untouched one counts 0 out of its marks.</param>
public sealed record PlacementGrade(long GivenThousandths, int MaxMarks)
{
    /// <summary>Marks, with at most three decimals.</summary>
    public decimal Given => GivenThousandths / 1000m;

    /// <summary>The grade, or null before the first finished attempt.</summary>
    public static PlacementGrade? Of(AttemptPolicy policy, IReadOnlyCollection<CheckpointAttempts> checkpoints)
    {
        if (checkpoints.All(checkpoint => checkpoint.Finished.Count == 0)) return null;

        // Fractions are added exactly and rounded once, at the end.
        var (numerator, denominator) = (BigInteger.Zero, BigInteger.One);
        var max = 0;
        foreach (var checkpoint in checkpoints)
        {
            var (marks, per, outOf) = Counting(policy, checkpoint);
            (numerator, denominator) = ((numerator * per) + (marks * denominator), denominator * per);
            max += outOf;
        }

        var thousandths = ((numerator * 2000) + denominator) / (denominator * 2);
        return new PlacementGrade((long)thousandths, max);
    }

    /// <summary>The marks that count as a fraction, and what they are out of.</summary>
    private static (BigInteger Marks, BigInteger Per, int OutOf) Counting(AttemptPolicy policy, CheckpointAttempts checkpoint)
    {
        if (checkpoint.Finished.Count == 0) return (0, 1, checkpoint.MaxMarks);
        if (CountingAttempt.Of(policy, checkpoint.Finished) is { } attempt) return (attempt.Marks, 1, attempt.MaxMarks);

        // The mean of percentages, told in the marks of the latest attempt.
        var outOf = checkpoint.Finished.MaxBy(finished => finished.Number)!.MaxMarks;
        var (sum, per) = checkpoint.Finished.Aggregate((Sum: BigInteger.Zero, Per: BigInteger.One), (total, finished) =>
            ((total.Sum * finished.MaxMarks) + (finished.Marks * total.Per), total.Per * finished.MaxMarks));
        return (sum * outOf, per * checkpoint.Finished.Count, outOf);
    }
}
