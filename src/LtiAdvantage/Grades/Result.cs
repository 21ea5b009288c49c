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
}
