using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.DeepLinking;

/// <summary>Somebody opened a tool's picker from a course.</summary>
/// <param name="Id">What the address for the answer carries.</param>
internal sealed record PickerVisit(string Id, Person Person, LmsCourse Course, LmsTool Tool)
{
    /// <summary>From where in the LMS, where it makes a difference.</summary>
    public string Placement { get; init; } = "";

    /// <summary>What the teacher had typed already.</summary>
    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>The activity whose settings are being changed; empty: a new one.</summary>
    public string LinkKey { get; init; } = "";
}
