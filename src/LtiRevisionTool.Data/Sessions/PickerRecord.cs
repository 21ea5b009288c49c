namespace LtiRevisionTool.Data.Sessions;

/// <summary>Everything that an accepted deep linking request leaves behind. It has no placement: that comes when a chosen link is first opened.</summary>
public sealed record PickerRecord
{
    public required Guid PlatformId { get; init; }

    /// <summary>The platform's <c>deployment_id</c>. Recorded when it is new: whether it may be is decided before.</summary>
    public required string DeploymentId { get; init; }

    public required LaunchedPerson Person { get; init; }

    public required NewPicker Picker { get; init; }

    /// <summary>The course that is chosen for; null when the platform does not say.</summary>
    public LaunchedCourse? Course { get; init; }
}
