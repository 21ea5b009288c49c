namespace LtiAdvantage.DeepLinking;

/// <summary>The gradebook column that comes with a resource link.</summary>
/// <remarks>Deep Linking 2.0, section 2.2.3; Assignment and Grade Services 2.0, section 3.2.</remarks>
public sealed record ContentColumn
{
    /// <summary>The points there are, 1 to 100: Moodle makes a column that keeps no grade of anything else.</summary>
    public required int ScoreMaximum { get; init; }

    /// <summary>The heading, where it is not the item's title.</summary>
    public string? Label { get; init; }

    /// <summary>The tool's own id of what is graded.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The tool's own name for the kind of column.</summary>
    public string? Tag { get; init; }

    /// <summary>Whether learners may see their grades at once; the platform decides when this is <see langword="null"/>.</summary>
    public bool? GradesReleased { get; init; }
}
