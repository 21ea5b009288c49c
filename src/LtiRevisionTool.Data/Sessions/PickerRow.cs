using LtiRevisionTool.Data.Platforms;

namespace LtiRevisionTool.Data.Sessions;

/// <summary>A live visit of a teacher who chooses content.</summary>
public sealed record PickerRow
{
    /// <summary>The visit's id in the paths of its pages.</summary>
    public required Guid Id { get; init; }

    public required string FormKey { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>What the platform takes and where the choice goes, JSON.</summary>
    public required string Request { get; init; }

    /// <summary>What was chosen and typed when the teacher went to look at something; null when nothing was yet.</summary>
    public string? Draft { get; init; }

    public string? ReturnUrl { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastUsedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public string? Name { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public string? CourseLabel { get; init; }

    public string? CourseTitle { get; init; }

    public required Guid DeploymentRowId { get; init; }

    /// <summary>The platform's <c>deployment_id</c>.</summary>
    public required string DeploymentId { get; init; }

    public required Guid PlatformId { get; init; }

    public required string PlatformFamily { get; init; }

    public required PlatformState PlatformState { get; init; }

    public required string PlatformIssuer { get; init; }

    public required string AuthorizationEndpoint { get; init; }
}
