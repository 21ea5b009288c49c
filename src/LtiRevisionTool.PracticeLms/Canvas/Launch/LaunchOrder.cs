using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Canvas.Launch;

/// <summary>A launch that somebody asks for.</summary>
internal sealed record LaunchOrder(Person Person, CourseLink Link)
{
    /// <summary>The address that a submission names; null: the link's own.</summary>
    public string? Submitted { get; init; }

    /// <summary>False where an older Canvas does not find the link of a submission.</summary>
    public bool LinkIsFound { get; init; } = true;

    /// <summary>True for a launch of the assignment itself: it names the line item.</summary>
    public bool IsAssignment => Submitted is null && Link is { Kind: LinkKind.Activity, Points: not null };
}
