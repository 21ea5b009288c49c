using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn.Overviews;

/// <summary>Numbers with how sure they are: printed, explained and drawn to scale.</summary>
internal sealed class FiguresModel(TopicLibrary topics, ProgressReader progress) : OverviewPage(topics, progress)
{
    public FiguresPicture Picture { get; private set; } = null!;

    public IReadOnlyList<DrawnGroup> Groups { get; private set; } = [];

    protected override bool Fill()
    {
        if (Lesson.Topic.Pictures?.Figures is not { } figures)
        {
            return false;
        }

        Picture = figures;
        Groups = [.. figures.Groups.Select((group, at) => DrawnGroup.Of(Lesson, group, at + 1))];
        return true;
    }
}
