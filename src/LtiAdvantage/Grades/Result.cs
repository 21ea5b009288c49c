namespace LtiAdvantage.Grades;

/// <summary>The grade that a gradebook shows for one person.</summary>
/// <remarks>Assignment and Grade Services 2.0, section 3.3.</remarks>
public sealed record Result
{
    /// <summary>The person, as a launch names them in <c>sub</c>.</summary>
    public required string UserId { get; init; }

    /// <summary>The grade; null when there is none.</summary>
    public decimal? ResultScore { get; init; }

    /// <summary>What the grade is out of; null when the platform does not say or says 0 (the specification then means 1).</summary>
    public decimal? ResultMaximum { get; init; }

    /// <summary>The comment; may hold markup, so it is never shown unescaped.</summary>
    public string? Comment { get; init; }

    /// <summary>
    /// Whether this is what the gradebook makes of a score: the same share of the maximum, up to a ten-thousandth, and
    /// the whole where the score went beyond it.
    /// </summary>
    public bool Shows(Score score)
    {
        if (ResultScore is not { } shown)
            return false;

        var share = shown / (ResultMaximum ?? 1);
        var sent = score.ScoreGiven / score.ScoreMaximum;
        return Math.Abs(share - sent) <= 0.0001m || (sent > 1 && Math.Abs(share - 1) <= 0.0001m);
    }
}
