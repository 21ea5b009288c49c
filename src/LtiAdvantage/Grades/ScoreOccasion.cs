namespace LtiAdvantage.Grades;

/// <summary>Why a score is sent. Some platforms count attempts or append comments and need to be told the difference.</summary>
public enum ScoreOccasion
{
    /// <summary>The mark changed without a new attempt at the whole: a re-mark, or a later part of the same activity.</summary>
    Regrade,

    /// <summary>The first mark for this person and column.</summary>
    FirstMark,

    /// <summary>The person tried again and did better.</summary>
    BetterAttempt,

    /// <summary>The same score again, because what became of an earlier request is not known.</summary>
    Repeat,

    /// <summary>The first mark again, for the same reason: if it never arrived, what is there already is somebody else's.</summary>
    RepeatFirstMark,
}
