namespace LtiRevisionTool.Core.Topics;

/// <summary>Something that happened on a date or over a span of time.</summary>
public sealed record TimelineEvent
{
    /// <summary>"lenin-dies".</summary>
    public required string Id { get; init; }

    /// <summary>When it happened or began.</summary>
    public required PartialDate From { get; init; }

    /// <summary>When a span ended, or null.</summary>
    public PartialDate? To { get; init; }

    /// <summary>The date as it is printed: "21 January 1924".</summary>
    public required string When { get; init; }

    /// <summary>What happened.</summary>
    public required RichText Text { get; init; }

    /// <summary>The id of the fact that says it, or null.</summary>
    public string? Fact { get; init; }
}
