namespace LtiAdvantage.Platforms;

/// <summary>One line of the table that says what a platform's answers mean. The first line that fits counts.</summary>
public sealed record AnswerRule
{
    /// <summary>The first HTTP status it is about.</summary>
    public required int From { get; init; }

    /// <summary>The last HTTP status it is about.</summary>
    public required int To { get; init; }

    /// <summary>How the body must look.</summary>
    public AnswerBody Body { get; init; }

    /// <summary>Words that the body must hold, in any case; null: any body.</summary>
    public string? BodyHolds { get; init; }

    /// <summary>A header that must hold a number of 0 or less; null: any headers.</summary>
    public string? HeaderAtZero { get; init; }

    /// <summary>What it means.</summary>
    public required AnswerMeaning Meaning { get; init; }

    /// <summary>Why, as a word of <see cref="Grades.GradeCause"/>; empty where it was accepted.</summary>
    public string Cause { get; init; } = "";

    /// <summary>How often in a row the same answer is believed to be temporary; null: as long as tries go on.</summary>
    public int? TriesAllowed { get; init; }

    /// <summary>True when it concerns every request to the platform.</summary>
    public bool WholePlatform { get; init; }
}
