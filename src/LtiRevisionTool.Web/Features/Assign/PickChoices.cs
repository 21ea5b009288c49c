using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Assign;

/// <summary>All that can be chosen, as the page lists it.</summary>
internal sealed class PickChoices(TopicLibrary topics)
{
    private const int ShortestWord = 4;

    /// <summary>A topic: the whole of it, then a row for each card with its checkpoint.</summary>
    internal sealed record Group(Topic Topic, PickedPart Whole, IReadOnlyList<Row> Rows);

    /// <param name="Words">What the card is found by besides its title, in small letters.</param>
    internal sealed record Row(Card Card, PickedPart? Checkpoint, PickedPart Notes, string Words);

    public IReadOnlyList<Group> Groups { get; } = [.. topics.All.Select(topic => new Group(
        topic,
        new PickedPart(topic, new LinkPart.All()),
        [.. topic.Cards.Select(card => new Row(
            card,
            topic.FindCheckpoint(card.Number) is { } checkpoint ? new PickedPart(topic, new LinkPart.Checkpoint(checkpoint.Number)) : null,
            new PickedPart(topic, new LinkPart.Card(card.Number)),
            WordsOf(card)))]))];

    /// <summary>The part that a form names, or null when there is none.</summary>
    public PickedPart? Find(string value) =>
        value.Split('/') is [var slug, var word] && topics.All.FirstOrDefault(topic => topic.Slug == slug) is { } topic && LinkPart.Find(topic, word) is { } part
            ? new PickedPart(topic, part)
            : null;

    private static string WordsOf(Card card)
    {
        var texts = card.Facts.Select(fact => fact.Plain)
            .Concat(card.Facts.SelectMany(fact => fact.Points.Select(point => point.Text.Plain)))
            .Concat(card.Sections.Select(section => section.Heading))
            .Concat(card.People.Select(person => person.Name))
            .Append(card.BigIdea.Plain);
        var words = texts.SelectMany(text => text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Select(word => new string([.. word.Where(letter => char.IsLetterOrDigit(letter) || letter is '-')]))
            .Where(word => word.Length >= ShortestWord);
        return string.Join(' ', words.Distinct(StringComparer.Ordinal));
    }
}
