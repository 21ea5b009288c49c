namespace LtiAdvantage.Platforms;

/// <summary>What a score says about the submission it belongs to, on platforms that make submissions of scores.</summary>
public sealed record SubmissionRule
{
    /// <summary>Whether it counts as a new attempt.</summary>
    public required bool NewSubmission { get; init; }

    /// <summary>Whether a mark that is already there stays. It keeps the tool's own earlier mark too, so: first mark only.</summary>
    public bool KeepExistingGrade { get; init; }

    /// <summary>Whether the time of submission and the address of the attempt are given.</summary>
    public bool Describe { get; init; }
}
