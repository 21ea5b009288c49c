using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.DeepLinking;
using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Canvas.Launch;

/// <summary>A launch that somebody asks for.</summary>
internal sealed record LaunchOrder(Person Person, CourseLink Link)
{
    /// <summary>The address that a submission names; null: the link's own.</summary>
    public string? Submitted { get; init; }

    /// <summary>False where an older Canvas does not find the link of a submission.</summary>
    public bool LinkIsFound { get; init; } = true;

    /// <summary>The placement that the tool is told, where it is not that of the link.</summary>
    public string? Placement { get; init; }

    /// <summary>The picker that opens; null: the link does.</summary>
    public PickerVisit? Picker { get; init; }

    /// <summary>True for a launch of the assignment itself: it names the line item.</summary>
    public bool IsAssignment => Submitted is null && Link is { Kind: LinkKind.Activity, Points: not null };
}
