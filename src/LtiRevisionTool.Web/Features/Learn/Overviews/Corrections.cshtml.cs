using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn.Overviews;

/// <summary>Every mistake of older notes that the cards put right, by card.</summary>
internal sealed class CorrectionsModel(TopicLibrary topics, ProgressReader progress) : OverviewPage(topics, progress)
{
    /// <summary>"25 places".</summary>
    public string Count { get; private set; } = "";

    public IReadOnlyList<(Card Card, IReadOnlyList<CorrectedIdea> Ideas)> Cards { get; private set; } = [];

    protected override bool Fill()
    {
        var ideas = CorrectedIdea.Of(Lesson);
        Count = MarkWords.Count(ideas.Count, "place");
        Cards = [.. ideas.GroupBy(idea => idea.Card, (card, own) => (card, (IReadOnlyList<CorrectedIdea>)[.. own]))];
        return ideas.Count > 0;
    }
}
