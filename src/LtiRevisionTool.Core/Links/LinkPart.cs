using System.Globalization;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Links;

/// <summary>What of a topic a link shows. Closed: all of it, the notes of one card, or one checkpoint.</summary>
public abstract record LinkPart
{
    private LinkPart()
    {
    }

    /// <summary>The word in links: <c>all</c>, <c>card-4</c>, <c>checkpoint-4</c>.</summary>
    public abstract string Word { get; }

    /// <summary>All cards and checkpoints.</summary>
    public sealed record All : LinkPart
    {
        /// <inheritdoc/>
        public override string Word => "all";
    }

    /// <summary>The notes of one card.</summary>
    public sealed record Card(int Number) : LinkPart
    {
        /// <inheritdoc/>
        public override string Word => string.Create(CultureInfo.InvariantCulture, $"card-{Number}");
    }

    /// <summary>One checkpoint.</summary>
    public sealed record Checkpoint(int Number) : LinkPart
    {
        /// <inheritdoc/>
        public override string Word => string.Create(CultureInfo.InvariantCulture, $"checkpoint-{Number}");
    }

    /// <summary>The part that a word names in a topic, or null when the topic has no such part.</summary>
    public static LinkPart? Find(Topic topic, string word)
    {
        IEnumerable<LinkPart> parts =
        [
            new All(),
            .. topic.Cards.Select(card => new Card(card.Number)),
            .. topic.Checkpoints.Select(checkpoint => new Checkpoint(checkpoint.Number)),
        ];
        return parts.FirstOrDefault(part => part.Word == word);
    }

    /// <summary>The checkpoints whose marks make the grade of this part; none for notes alone.</summary>
    public IReadOnlyList<Topics.Checkpoint> CheckpointsOf(Topic topic) => this switch
    {
        All => topic.Checkpoints,
        Checkpoint one => [.. topic.Checkpoints.Where(checkpoint => checkpoint.Number == one.Number)],
        _ => [],
    };
}
