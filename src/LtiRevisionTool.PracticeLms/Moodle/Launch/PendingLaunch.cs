using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.DeepLinking;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Moodle.Launch;

/// <summary>A launch that was started: of an activity, or of the tool's picker.</summary>
internal sealed record PendingLaunch(Person Person, LmsCourse Course, LmsTool Tool)
{
    /// <summary>The activity; null where a picker opens.</summary>
    public CourseLink? Link { get; init; }

    /// <summary>The picker; null where an activity opens.</summary>
    public PickerVisit? Picker { get; init; }

    /// <summary><c>iframe</c> or <c>window</c>, as the tool is told.</summary>
    public string DocumentTarget { get; init; } = "iframe";

    /// <summary>Whose grade was opened; null for a launch of the activity itself.</summary>
    public Person? ForUser { get; init; }

    /// <summary>What the grade link opens, where the tool wants something else opened than the activity.</summary>
    public SubmissionReview? Review { get; init; }
}
