using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn.Overviews;

/// <summary>The two sides of the topic's question beside each other, and how to argue between them.</summary>
internal sealed class SidesModel(TopicLibrary topics, ProgressReader progress) : OverviewPage(topics, progress)
{
    /// <summary>A question that parts the sides, and what each answers.</summary>
    internal sealed record Test(string Name, string Question, BackedWords For, BackedWords Against);

    /// <summary>The plan of an answer that takes one side.</summary>
    internal sealed record Plan(string Title, IReadOnlyList<(string Point, BackedWords Evidence)> Points);

    public Argument Argument { get; private set; } = null!;

    public IReadOnlyList<Test> Tests { get; private set; } = [];

    public IReadOnlyList<Plan> Plans { get; private set; } = [];

    public IReadOnlyList<BackedWords> Steps { get; private set; } = [];

    public BackedWords Judgement { get; private set; } = null!;

    protected override bool Fill()
    {
        if (Lesson.Topic.Argument is not { } argument)
        {
            return false;
        }

        Argument = argument;
        Tests = [.. argument.Tests.Select(test => new Test(test.Name, test.Question, BackedWords.Of(Lesson, test.For), BackedWords.Of(Lesson, test.Against)))];
        Plans = [PlanOf(argument.For), PlanOf(argument.Against)];
        Steps = [.. argument.Steps.Select(step => BackedWords.Of(Lesson, step))];
        Judgement = BackedWords.Of(Lesson, argument.Judgement);
        return true;
    }

    private Plan PlanOf(ArgumentSide side) =>
        new(side.Title, [.. side.Plan.Select(point => (point.Point, BackedWords.Of(Lesson, point.Evidence, point.Facts)))]);
}
