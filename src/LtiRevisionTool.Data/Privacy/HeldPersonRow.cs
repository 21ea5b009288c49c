namespace LtiRevisionTool.Data.Privacy;

/// <summary>A person as one deployment of a platform knows them.</summary>
public sealed record HeldPersonRow
{
    public required Guid Id { get; init; }

    public required Guid PlatformId { get; init; }

    public required string PlatformName { get; init; }

    public required string Issuer { get; init; }

    /// <summary>The platform's <c>deployment_id</c>.</summary>
    public required string DeploymentId { get; init; }

    public required string Subject { get; init; }

    public string? Name { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastUsedAt { get; init; }
}
