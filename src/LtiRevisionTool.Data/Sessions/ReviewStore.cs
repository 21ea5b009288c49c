using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Sessions;

/// <summary>Finds the work that a message of a platform asks to see. Everything is looked for inside one deployment of it.</summary>
public sealed class ReviewStore(Database database)
{
    private static readonly Statement ByLink = new(
        "review.find_by_link",
        "platform:Id deployment:Text resourceLink:Text",
        """
        SELECT pl.id AS placement_id, c.context_id, pl.line_item_url
        FROM deployment d
        JOIN placement pl ON pl.deployment_id = d.id
        LEFT JOIN course c ON c.id = pl.course_id
        WHERE d.platform_id = @platform AND d.deployment_id = @deployment AND pl.resource_link_id = @resourceLink
        """);

    private static readonly Statement ByLineItem = new(
        "review.list_by_line_item",
        "platform:Id deployment:Text context:Text lineItem:Text",
        """
        SELECT pl.id AS placement_id, c.context_id, pl.line_item_url
        FROM deployment d
        JOIN course c ON c.deployment_id = d.id
        JOIN placement pl ON pl.deployment_id = d.id AND pl.course_id = c.id
        WHERE d.platform_id = @platform AND d.deployment_id = @deployment AND c.context_id = @context AND pl.line_item_url = @lineItem
        ORDER BY pl.updated_at DESC, pl.id DESC
        """);

    private static readonly Statement Learner = new(
        "review.find_learner",
        "placement:Id subject:Text",
        """
        SELECT pe.id
        FROM placement pl
        JOIN person pe ON pe.deployment_id = pl.deployment_id
        WHERE pl.id = @placement AND pe.subject = @subject
          AND EXISTS (
              SELECT 1 FROM session s
              WHERE s.placement_id = pl.id AND s.person_id = pe.id AND s.role = 'learner' AND s.test_user = 0)
        """);

    private static readonly Statement Somewhere = new(
        "review.count_persons",
        "platform:Id subject:Text",
        """
        SELECT COUNT(*)
        FROM deployment d
        JOIN person pe ON pe.deployment_id = d.id
        WHERE d.platform_id = @platform AND pe.subject = @subject
        """);

    private static readonly Statement Work = new(
        "review.find_work",
        "platform:Id deployment:Text grade:Id",
        """
        SELECT g.placement_id, g.person_id, pe.subject, c.context_id
        FROM grade_outbox g
        JOIN placement pl ON pl.id = g.placement_id
        JOIN deployment d ON d.id = pl.deployment_id
        JOIN person pe ON pe.id = g.person_id
        LEFT JOIN course c ON c.id = pl.course_id
        WHERE g.id = @grade AND d.platform_id = @platform AND d.deployment_id = @deployment
        """);

    /// <summary>The placement of a resource link.</summary>
    /// <param name="platformId">The platform.</param>
    /// <param name="deploymentId">The platform's <c>deployment_id</c>.</param>
    /// <param name="resourceLinkId">The resource link's <c>id</c>.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public Task<ReviewedPlacement?> FindByLinkAsync(Guid platformId, string deploymentId, string resourceLinkId, CancellationToken cancellation) =>
        database.FindAsync<ReviewedPlacement>(
            ByLink, new { platform = platformId, deployment = deploymentId, resourceLink = resourceLinkId }, cancellation);

    /// <summary>The placement of a course whose column this is, the one used last where there are several.</summary>
    /// <param name="platformId">The platform.</param>
    /// <param name="deploymentId">The platform's <c>deployment_id</c>.</param>
    /// <param name="contextId">The context of the course.</param>
    /// <param name="lineItemUrl">The column's address, compared character by character.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public async Task<ReviewedPlacement?> FindByLineItemAsync(
        Guid platformId, string deploymentId, string contextId, string lineItemUrl, CancellationToken cancellation)
    {
        var found = await database.ListAsync<ReviewedPlacement>(
            ByLineItem, new { platform = platformId, deployment = deploymentId, context = contextId, lineItem = lineItemUrl }, cancellation);

        // SQL Server compares addresses without regard to case.
        return found.FirstOrDefault(placement => string.Equals(placement.LineItemUrl, lineItemUrl, StringComparison.Ordinal));
    }

    /// <summary>The learner with this <c>sub</c> in the class of a placement: nobody else is found, whatever is known of them elsewhere.</summary>
    public Task<Guid?> FindLearnerAsync(Guid placementId, string subject, CancellationToken cancellation) =>
        database.ScalarAsync<Guid?>(Learner, new { placement = placementId, subject }, cancellation);

    /// <summary>Whether anybody with this <c>sub</c> ever came from the platform, to any deployment.</summary>
    public async Task<bool> IsKnownAsync(Guid platformId, string subject, CancellationToken cancellation) =>
        await database.ScalarAsync<int>(Somewhere, new { platform = platformId, subject }, cancellation) > 0;

    /// <summary>The work behind a grade.</summary>
    /// <param name="platformId">The platform that asks.</param>
    /// <param name="deploymentId">Its <c>deployment_id</c>.</param>
    /// <param name="gradeId">Our id of the grade.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public Task<ReviewedWork?> FindWorkAsync(Guid platformId, string deploymentId, Guid gradeId, CancellationToken cancellation) =>
        database.FindAsync<ReviewedWork>(Work, new { platform = platformId, deployment = deploymentId, grade = gradeId }, cancellation);
}
