using LtiRevisionTool.Data.Platforms;

namespace LtiRevisionTool.Data.Sessions;

/// <summary>A live session with everything that the pages of its launch need to know.</summary>
public sealed record SessionRow
{
    /// <summary>The launch's id in the paths of its pages.</summary>
    public required Guid Id { get; init; }

    public required string FormKey { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid PlacementId { get; init; }

    public required LaunchRole Role { get; init; }

    public required bool TestUser { get; init; }

    public string? Locale { get; init; }

    public string? ReturnUrl { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastUsedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required string Subject { get; init; }

    public string? Name { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public required string ResourceLinkId { get; init; }

    public string? PlacementTitle { get; init; }

    /// <summary>What the link asks for, JSON.</summary>
    public required string LinkSettings { get; init; }

    /// <summary>What a teacher set here, JSON; outranks the link.</summary>
    public string? OwnSettings { get; init; }

    public string? LineItemUrl { get; init; }

    public string? LineItemsUrl { get; init; }

    /// <summary>Whether a column may be made for the link.</summary>
    public required bool MakesColumn { get; init; }

    /// <summary>Scopes of the grade service, separated by spaces.</summary>
    public string? Scopes { get; init; }

    /// <summary>1 where the platform gave this learner dates of their own, at their newest launch.</summary>
    public int? HasOwnDates { get; init; }

    public DateTimeOffset? OwnOpensAt { get; init; }

    public DateTimeOffset? OwnDueAt { get; init; }

    public DateTimeOffset? OwnClosesAt { get; init; }

    public Guid? CourseId { get; init; }

    public string? CourseLabel { get; init; }

    public string? CourseTitle { get; init; }

    public required Guid DeploymentRowId { get; init; }

    /// <summary>The platform's <c>deployment_id</c>.</summary>
    public required string DeploymentId { get; init; }

    public required Guid PlatformId { get; init; }

    public required string PlatformName { get; init; }

    public required string PlatformFamily { get; init; }

    public required PlatformState PlatformState { get; init; }

    public required string PlatformIssuer { get; init; }

    public required string AuthorizationEndpoint { get; init; }
}
