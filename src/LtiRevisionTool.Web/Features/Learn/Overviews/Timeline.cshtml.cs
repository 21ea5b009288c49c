using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn.Overviews;

/// <summary>What happened when: a picture of who stood where, and every dated event by year.</summary>
internal sealed class TimelineModel(TopicLibrary topics, ProgressReader progress) : OverviewPage(topics, progress)
{
    /// <summary>"1921 to 1956".</summary>
    public string Span { get; private set; } = "";

    public StoodPicture? Stood { get; private set; }

    public IReadOnlyList<TimelineYear> Years { get; private set; } = [];

    protected override bool Fill()
    {
        if (Lesson.Topic.Timeline is not [var first, .., var last])
        {
            return false;
        }

        Span = $"{first.From.First.Year} to {last.From.First.Year}";
        Stood = Lesson.Topic.Pictures?.Stood;
        Years = TimelineYear.Of(Lesson);
        return true;
    }
}
