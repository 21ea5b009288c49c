using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Checks;

/// <summary>What is known here of a connection that is to be checked.</summary>
public sealed class CheckStore(Database database)
{
    private static readonly Statement Placement = new(
        "check.find_placement",
        "placement:Id",
        """
        SELECT pl.id AS placement_id, d.platform_id, d.id AS deployment_row_id, d.deployment_id, c.context_id, c.memberships_url, pl.line_items_url,
               pl.scopes
        FROM placement pl
        JOIN deployment d ON d.id = pl.deployment_id
        LEFT JOIN course c ON c.id = pl.course_id
        WHERE pl.id = @placement
        """);

    private static readonly Statement Visitors = new(
        "check.list_visitors",
        "placement:Id",
        """
        SELECT DISTINCT pe.subject, s.role, s.test_user
        FROM placement here
        JOIN placement pl ON pl.deployment_id = here.deployment_id AND (pl.id = here.id OR pl.course_id = here.course_id)
        JOIN session s ON s.placement_id = pl.id
        JOIN person pe ON pe.id = s.person_id
        WHERE here.id = @placement
        ORDER BY pe.subject
        """);

    private static readonly Statement Deployment = new(
        "check.newest_deployment",
        "platform:Id one:Number",
        dialect => $"""
        SELECT deployment_id FROM deployment WHERE platform_id = @platform ORDER BY created_at DESC, id DESC {dialect.Limit("@one")}
        """);

    private static readonly Statement Invitations = new(
        "check.count_invitations",
        "platform:Id",
        "SELECT COUNT(*) FROM invitation WHERE platform_id = @platform");

    public Task<CheckedPlacement?> FindPlacementAsync(Guid placementId, CancellationToken cancellation) =>
        database.FindAsync<CheckedPlacement>(Placement, new { placement = placementId }, cancellation);

    /// <summary>Everybody who came to the course of a placement, once for each role.</summary>
    public Task<IReadOnlyList<CourseVisitor>> VisitorsAsync(Guid placementId, CancellationToken cancellation) =>
        database.ListAsync<CourseVisitor>(Visitors, new { placement = placementId }, cancellation);

    /// <summary>The platform's own id of its newest deployment; null when none is known.</summary>
    public Task<string?> DeploymentAsync(Guid platformId, CancellationToken cancellation) =>
        database.ScalarAsync<string>(Deployment, new { platform = platformId, one = 1 }, cancellation);

    /// <summary>Whether the platform connected itself by an invitation.</summary>
    public async Task<bool> RegisteredItselfAsync(Guid platformId, CancellationToken cancellation) =>
        await database.ScalarAsync<int>(Invitations, new { platform = platformId }, cancellation) > 0;
}
