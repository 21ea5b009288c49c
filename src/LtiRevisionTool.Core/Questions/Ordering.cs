using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Questions;

/// <summary>Four or five things to put in order: full marks, less 1 for each pair the wrong way round, never below 0.</summary>
public sealed record Ordering : Question
{
    /// <inheritdoc/>
    public override string Kind => "ordering";

    /// <summary>The events in the right order.</summary>
    public required IReadOnlyList<OrderedEvent> Events { get; init; }

    /// <summary>What is said about a wrong order.</summary>
    public required RichText WrongFeedback { get; init; }

    /// <summary>3 for four events, 5 for five.</summary>
    public override int MaxMarks => Events.Count * (Events.Count - 1) / 4;

    private protected override void AddContent(ContentHash content) => content
        .AddEach(Events, (hash, item) => hash.Add(item.Id).Add(item.Text).Add(item.When))
        .Add(WrongFeedback);
}
