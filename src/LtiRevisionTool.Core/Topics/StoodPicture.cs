namespace LtiRevisionTool.Core.Topics;

/// <summary>Who stood where, and when: a row of spans for each name, over numbered events.</summary>
public sealed record StoodPicture
{
    /// <summary>The heading of the picture.</summary>
    public required string Title { get; init; }

    /// <summary>The same in words.</summary>
    public required RichText Text { get; init; }

    /// <summary>The first year on the scale.</summary>
    public required int From { get; init; }

    /// <summary>The last year on the scale.</summary>
    public required int To { get; init; }

    /// <summary>Rows from above.</summary>
    public required IReadOnlyList<StoodRow> Rows { get; init; }

    /// <summary>What the picture numbers from 1, in order of time.</summary>
    public required IReadOnlyList<TimelineEvent> Events { get; init; }
}
