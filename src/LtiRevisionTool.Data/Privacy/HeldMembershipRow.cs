using LtiRevisionTool.Data.Roster;

namespace LtiRevisionTool.Data.Privacy;

/// <summary>That somebody is on the list of a course.</summary>
public sealed record HeldMembershipRow
{
    public string? Course { get; init; }

    public required RosterRole Role { get; init; }

    public required bool Active { get; init; }

    public string? Name { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    /// <summary>When the list last said something new of them.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    public required string PlatformName { get; init; }

    public required string Issuer { get; init; }

    /// <summary>Our id of the deployment.</summary>
    public required Guid DeploymentRowId { get; init; }

    /// <summary>The platform's <c>deployment_id</c>.</summary>
    public required string DeploymentId { get; init; }

    public required string Subject { get; init; }
}
