using LtiAdvantage.Grades;

namespace LtiRevisionTool.Web.Features.GradeSync;

/// <summary>What the gradebook shows for one learner.</summary>
internal abstract record ShownGrade
{
    // Gradebooks round: Moodle to five places, others to two of a hundred.
    private const decimal Rounding = 0.0051m;

    private ShownGrade()
    {
    }

    /// <summary>It is not known and will not be: reading is not allowed, or says nothing that can be compared.</summary>
    public sealed record NotKnown : ShownGrade;

    /// <summary>It could not be read this time: busy, broken, no answer.</summary>
    /// <param name="Outcome">Why, and when to try again.</param>
    public sealed record Unread(DeliveryOutcome.TryLater Outcome) : ShownGrade;

    /// <summary>It shows no grade.</summary>
    public sealed record Nothing : ShownGrade;

    /// <summary>It shows a grade.</summary>
    /// <param name="Share">The share of the maximum that came with it, 0 to 1.</param>
    /// <param name="Points">The same in points of the column.</param>
    public sealed record Grade(decimal Share, decimal Points) : ShownGrade;

    /// <summary>Whether it shows this score, as far as its scale can.</summary>
    public bool Is(ScoreGiven score) => this is Grade { Share: var share } && Math.Abs(share - score.Share) <= Rounding;
}
