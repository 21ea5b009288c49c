namespace LtiAdvantage.Platforms;

/// <summary>When the gradebook is looked at after a first score that the platform called a success.</summary>
public enum LookAfter
{
    /// <summary>Never: what it takes it shows.</summary>
    None,

    /// <summary>After the first score of each learner: a platform that keeps what a teacher entered before, and lists nobody before a score.</summary>
    EveryLearner,

    /// <summary>
    /// Until the column has shown one grade: a platform whose columns can be of a kind that takes every score and shows none.
    /// </summary>
    UntilColumnShows,
}
