using System.Net;
using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>What a visit shows: a topic, whole or one part of it.</summary>
internal sealed record Lesson
{
    private Lesson(Visit visit, LinkSettings link, Topic topic, LinkPart part)
    {
        Visit = visit;
        Link = link;
        Topic = topic;
        Part = part;
        Checkpoints = part.CheckpointsOf(topic);
        Cards = part switch
        {
            LinkPart.Card only => [.. topic.Cards.Where(card => card.Number == only.Number)],
            // A checkpoint alone shows its card too: feedback sends pupils back to its sentences.
            LinkPart.Checkpoint only => [.. topic.Cards.Where(card => card.Number == only.Number)],
            _ => topic.Cards,
        };
    }

    public Visit Visit { get; }

    public LinkSettings Link { get; }

    public Topic Topic { get; }

    public LinkPart Part { get; }

    /// <summary>The cards that the link shows, in reading order.</summary>
    public IReadOnlyList<Card> Cards { get; }

    /// <summary>The checkpoints that can be answered here, and that the grade is the sum of.</summary>
    public IReadOnlyList<Checkpoint> Checkpoints { get; }

    /// <summary>Does the link show everything, so that there is a contents page to go back to?</summary>
    public bool IsWhole => Part is LinkPart.All;

    /// <summary>Where the visit begins.</summary>
    public string Home => LearnAddress.For(Visit, Link);

    /// <summary>Is there a column for the marks, or may one be made?</summary>
    public bool HasColumn => PlacementGrading.HasColumn(Link, Visit);

    /// <summary>Is it too early for this visitor? Teachers look ahead.</summary>
    public bool IsTooEarly => !Visit.IsPreview && Link.PhaseAt(Visit.At) == LinkPhase.NotYetOpen;

    /// <summary>Are answers of this visitor no longer taken? Teachers still try them.</summary>
    public bool IsClosed => !Visit.IsPreview && Link.PhaseAt(Visit.At) == LinkPhase.Closed;

    /// <summary>Are marks and feedback of an attempt shown now? In a preview as students would see them.</summary>
    public bool ShowsMarks(bool finished) => Link.ShowsMarksAt(Visit.At, finished);

    /// <summary>The lesson of a visit, or null when its link names a topic or a part that is not here.</summary>
    public static Lesson? Of(Visit visit, LinkSettings link) =>
        link is { Topic: { } topic, Part: { } part } ? new Lesson(visit, link, topic, part) : null;

    /// <summary>A card of the topic, or null. A card that the link does not show can be read too: sentences lead from one card to another.</summary>
    public Card? FindCard(int number) => Topic.FindCard(number);

    public bool Shows(Card card) => Cards.Contains(card);

    public Checkpoint? FindCheckpoint(int number) => Checkpoints.FirstOrDefault(checkpoint => checkpoint.Number == number);

    /// <summary>The card after this one, or null.</summary>
    public Card? CardAfter(int number) => Cards.FirstOrDefault(card => card.Number > number);

    /// <summary>A sentence of a card as a link, in the words given or its own; null where the topic has none with this id.</summary>
    /// <param name="fact">"F1.7".</param>
    /// <param name="html">What it says in short, safe HTML.</param>
    /// <param name="note">Plain text to add, or null.</param>
    public SentenceLink? Sentence(string fact, string? html = null, string? note = null) =>
        Topic.FindFact(fact) is { } found
            ? new SentenceLink(found.Number, html ?? WebUtility.HtmlEncode(found.Plain), $"{Visit.Card(found.Card)}#{found.Id}", found.Card, note)
            : null;
}
