using LtiRevisionTool.Data.Sessions;

namespace LtiRevisionTool.Data.Checks;

/// <summary>Somebody who came to a course by a launch, and as whom.</summary>
public sealed record CourseVisitor
{
    /// <summary>The <c>sub</c>.</summary>
    public required string Subject { get; init; }

    public required LaunchRole Role { get; init; }

    /// <summary>The platform's own try-out learner.</summary>
    public required bool TestUser { get; init; }
}
