using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>What the teacher's link shows to students.</summary>
internal sealed class Activity(Visit visit, LinkSettings link)
{
    public Visit Visit { get; } = visit;

    public LinkSettings Link { get; } = link;

    /// <summary>Null when the link names a topic that is not here.</summary>
    public Topic? Topic => Link.Topic;

    /// <summary>The checkpoints that students answer here; none for notes alone.</summary>
    public IReadOnlyList<Checkpoint> Checkpoints { get; } =
        link is { Topic: { } topic, Part: { } part } ? part.CheckpointsOf(topic) : [];

    public bool IsWhole => Checkpoints.Count > 1;

    /// <summary>"Checkpoint 3: How did Stalin remove his main rivals?".</summary>
    public string Heading => Link switch
    {
        { Topic: { } topic, Part: LinkPart.Checkpoint one } => $"Checkpoint {one.Number}: {topic.FindCard(one.Number)?.Title}",
        { Topic: { } topic, Part: LinkPart.Card one } => $"Card {one.Number}: {topic.FindCard(one.Number)?.Title}",
        { Topic: { } topic, Part: not null } => topic.Title,
        _ => "This link shows nothing yet",
    };

    /// <summary>For the title of the page and the way back: "11C History: checkpoint 3".</summary>
    public string ShortName
    {
        get
        {
            var part = Link.Part switch
            {
                LinkPart.Checkpoint one => $"checkpoint {one.Number}",
                LinkPart.Card one => $"card {one.Number}",
                _ => "your class",
            };
            return Visit.CourseTitle.Length > 0 ? $"{Visit.CourseTitle}: {part}" : char.ToUpperInvariant(part[0]) + part[1..];
        }
    }

    public bool HasColumn => PlacementGrading.HasColumn(Link, Visit);

    /// <summary>"First try", or "First tries" where there are several checkpoints.</summary>
    public string FirstHeading => IsWhole ? "First tries" : "First try";

    /// <summary>Do other marks count than the best?</summary>
    public bool CountsOther => Link.Counts != AttemptPolicy.Best;

    /// <summary>"Moodle", "Canvas" or "your learning platform".</summary>
    public string Platform => Visit.PlatformFamily is "Moodle" or "Canvas" ? Visit.PlatformFamily : "your learning platform";

    /// <summary>The sentences that put an idea right: those on the cards of this activity, else the first there is.</summary>
    public IReadOnlyList<SentenceToRead> Sentences(IReadOnlyList<string> factIds)
    {
        var facts = factIds.Select(id => Topic?.FindFact(id)).OfType<Fact>().ToList();
        var here = facts.Where(fact => Checkpoints.Any(checkpoint => checkpoint.Number == fact.Card)).ToList();
        return [.. (here.Count > 0 ? here : [.. facts.Take(1)]).Select(fact => new SentenceToRead(fact.Number, $"{Visit.Card(fact.Card)}#{fact.Id}"))];
    }
}
