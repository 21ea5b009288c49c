using LtiRevisionTool.Data.Sessions;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>What one launch opened: who, as what, for which placement. Resolved from the session for each request.</summary>
internal sealed record Visit
{
    /// <summary>The launch, as it stands in the path.</summary>
    public required Guid Launch { get; init; }

    /// <summary>When the request came: what opens and closes is judged by it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The topic that a teacher looks at while choosing, before there is an activity; null in a visit to one.</summary>
    public string? PreviewOf { get; init; }

    public required Guid Person { get; init; }

    public required Guid Placement { get; init; }

    public required VisitRole Role { get; init; }

    /// <summary>The LMS's own try-out learner: may answer, is never counted and never graded.</summary>
    public required bool IsTestUser { get; init; }

    /// <summary>"Amara Okafor", or "Student 7F3A" where the LMS sends no names.</summary>
    public required string DisplayName { get; init; }

    public required string CourseTitle { get; init; }

    /// <summary>The activity's name in the course.</summary>
    public required string PlacementTitle { get; init; }

    /// <summary>Settings of the link, as JSON, and those that a teacher changed here, which outrank them.</summary>
    public required string LinkSettings { get; init; }

    public required string? OwnSettings { get; init; }

    /// <summary>The dates that the platform gives this learner; null where it keeps none, or none of theirs.</summary>
    public LearnerDates? OwnDates { get; init; }

    /// <summary>The gradebook column, where the launch named one or the tool made one.</summary>
    public required string? LineItemUrl { get; init; }

    /// <summary>May the tool make a column for the link?</summary>
    public required bool CanMakeColumn { get; init; }

    /// <summary>Name of the platform family: "Moodle", "Canvas" or "Generic".</summary>
    public required string PlatformFamily { get; init; }

    /// <summary>Where "Back to your course" leads; from the verified token.</summary>
    public required string? ReturnUrl { get; init; }

    /// <summary>Which pages may hold the pages of this launch in a frame.</summary>
    public required FrameAncestors Frame { get; init; }

    /// <summary>Goes into each form of the page.</summary>
    public required string FormToken { get; init; }

    /// <summary>Teachers see the student pages as a preview: marked, never stored.</summary>
    public bool IsPreview => Role != VisitRole.Learner;

    /// <summary>Are this person's results recorded and sent?</summary>
    public bool IsGradable => Role == VisitRole.Learner && !IsTestUser;

    /// <summary>The launch as it is written in addresses.</summary>
    public string LaunchKey => PreviewOf is null ? Launch.ToString("N") : $"{Launch:N}-{PreviewOf}";
}
