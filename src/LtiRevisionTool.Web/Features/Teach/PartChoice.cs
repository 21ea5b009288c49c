using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Shared;
using LtiRevisionTool.Web.Features.Shared.Settings;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>A teacher's choice of what the activity shows. It is kept with the placement and outranks the link.</summary>
internal sealed class PartChoice(TopicLibrary topics, SettingsChanges changes)
{
    public const string Action = "placement.part_chosen";

    /// <param name="Value">"stalin-dictatorship/checkpoint-3".</param>
    /// <param name="Words">"Checkpoint 3: How did Stalin remove his main rivals?".</param>
    internal sealed record Choice(string Value, string Words, bool IsNow);

    /// <summary>All that can be shown: topics in order, each as a whole and in parts.</summary>
    public IReadOnlyList<Choice> Choices(LinkSettings link) =>
    [
        .. topics.All.SelectMany(topic => Parts(topic).Select(part => new Choice(
            $"{topic.Slug}/{part.Word}", Words(topic, part), topic == link.Topic && part == link.Part))),
    ];

    /// <summary>Keeps the choice; the activity's other settings stay.</summary>
    /// <returns>False when nothing of this tool is named so.</returns>
    public async Task<bool> KeepAsync(Visit visit, string value, CancellationToken cancellation)
    {
        if (Choices(new LinkSettings()).All(choice => choice.Value != value) || value.Split('/') is not [var topic, var part])
        {
            return false;
        }

        var own = SettingsChanges.Own(visit);
        own["topic"] = topic;
        own["part"] = part;
        await changes.KeepAsync(visit, own, Action, value, cancellation);
        return true;
    }

    private static IEnumerable<LinkPart> Parts(Topic topic) =>
    [
        new LinkPart.All(),
        .. topic.Checkpoints.Select(checkpoint => new LinkPart.Checkpoint(checkpoint.Number)),
        .. topic.Cards.Select(card => new LinkPart.Card(card.Number)),
    ];

    private string Words(Topic topic, LinkPart part) => part switch
    {
        LinkPart.Checkpoint one => $"Checkpoint {one.Number}: {topic.FindCard(one.Number)?.ShortTitle}",
        LinkPart.Card one => $"Card {one.Number}, notes only: {topic.FindCard(one.Number)?.ShortTitle}",
        _ when topics.All.Count == 1 => "The whole topic",
        _ => $"The whole topic: {topic.Title}",
    };
}
