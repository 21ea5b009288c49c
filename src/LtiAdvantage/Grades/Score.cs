namespace LtiAdvantage.Grades;

/// <summary>A final mark of one person, for one gradebook column.</summary>
/// <remarks>
/// Assignment and Grade Services 2.0, section 3.4. Only finished, fully graded scores can be expressed: anything else
/// erases an existing grade on some platforms and is answered as a success.
/// </remarks>
public sealed record Score
{
    /// <summary>The <c>sub</c> of the person, as the launch gave it.</summary>
    public required string UserId { get; init; }

    /// <summary>The marks, 0 or more; more than the maximum is allowed.</summary>
    public required decimal ScoreGiven { get; init; }

    /// <summary>The marks there are, more than 0. The platform rescales to the column's own maximum.</summary>
    public required decimal ScoreMaximum { get; init; }

    /// <summary>
    /// When the score changed: sent as whole seconds UTC. Must grow with every score for the same person and column,
    /// and must not lie ahead of the clock.
    /// </summary>
    /// <remarks>Assignment and Grade Services 2.0, section 3.4.9.</remarks>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>Plain text for the student and the teacher; cut at 4,000 characters.</summary>
    public string? Comment { get; init; }

    /// <summary>When the person began the attempt.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the person finished the attempt; some platforms judge lateness by it.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>A launch URL of the tool that shows the attempt, for platforms that keep one with a submission.</summary>
    public string? SubmissionUrl { get; init; }

    /// <summary>The person who graded, when one did.</summary>
    public string? ScoringUserId { get; init; }

    /// <summary>Why it is sent.</summary>
    public ScoreOccasion Occasion { get; init; }
}
