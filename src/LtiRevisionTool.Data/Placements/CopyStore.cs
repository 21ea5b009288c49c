using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Placements;

/// <summary>Links that were copied, and the activities that they may be copies of. Nothing outside the deployment of a link is ever found.</summary>
public sealed class CopyStore(Database database)
{
    private const int MostSources = 1000;
    // As many of a history as are looked for: the nearest.
    private const string Ids = "platform:Id deployment:Text id0:Text id1:Text id2:Text id3:Text id4:Text id5:Text id6:Text id7:Text limit:Number";
    private const string AnyOfThem = "(@id0, @id1, @id2, @id3, @id4, @id5, @id6, @id7)";

    private static readonly Statement FindUnsettled = new(
        "copy.find_unsettled",
        "id:Id",
        """
        SELECT d.platform_id, d.deployment_id, pl.resource_link_id, pl.title, pl.link_settings, pl.link_history, pl.course_history
        FROM placement pl
        JOIN deployment d ON d.id = pl.deployment_id
        WHERE pl.id = @id AND pl.own_settings IS NULL AND pl.copy_left_at IS NULL
          AND (pl.link_history IS NOT NULL OR pl.course_history IS NOT NULL)
        """);

    private static readonly Statement Links = new(
        "copy.list_links",
        Ids,
        dialect => $"""
        SELECT pl.resource_link_id, c.context_id, pl.title, pl.link_settings, pl.own_settings
        FROM deployment d
        JOIN placement pl ON pl.deployment_id = d.id
        LEFT JOIN course c ON c.id = pl.course_id
        WHERE d.platform_id = @platform AND d.deployment_id = @deployment AND pl.resource_link_id IN {AnyOfThem}
        ORDER BY pl.id
        {dialect.Limit("@limit")}
        """);

    private static readonly Statement OfCourses = new(
        "copy.list_of_courses",
        Ids,
        dialect => $"""
        SELECT pl.resource_link_id, c.context_id, pl.title, pl.link_settings, pl.own_settings
        FROM deployment d
        JOIN course c ON c.deployment_id = d.id
        JOIN placement pl ON pl.course_id = c.id
        WHERE d.platform_id = @platform AND d.deployment_id = @deployment AND c.context_id IN {AnyOfThem}
        ORDER BY pl.id
        {dialect.Limit("@limit")}
        """);

    private static readonly Statement Leave = new(
        "copy.leave",
        "id:Id now:Instant",
        "UPDATE placement SET copy_left_at = @now WHERE id = @id AND own_settings IS NULL AND copy_left_at IS NULL");

    /// <summary>A placement that was copied and whose settings no teacher has decided on yet; null for every other.</summary>
    public async Task<CopiedLink?> FindUnsettledAsync(Guid placementId, CancellationToken cancellation) =>
        await database.FindAsync<Row>(FindUnsettled, new { id = placementId }, cancellation) is { } row
            ? new CopiedLink
            {
                PlatformId = row.PlatformId,
                DeploymentId = row.DeploymentId,
                ResourceLinkId = row.ResourceLinkId,
                Title = row.Title,
                LinkSettings = row.LinkSettings,
                LinkHistory = IdList.Read(row.LinkHistory),
                CourseHistory = IdList.Read(row.CourseHistory),
            }
            : null;

    /// <summary>Those links of its history that are known, in no order.</summary>
    public Task<IReadOnlyList<CopySourceRow>> LinksAsync(CopiedLink copy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(copy);
        return ListAsync(Links, copy, copy.LinkHistory, cancellation);
    }

    /// <summary>The activities of those courses of its history that are known, in no order.</summary>
    public Task<IReadOnlyList<CopySourceRow>> OfCoursesAsync(CopiedLink copy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(copy);
        return ListAsync(OfCourses, copy, copy.CourseHistory, cancellation);
    }

    /// <summary>Keeps that a teacher leaves the settings of a copy as they are, with a line in the audit.</summary>
    /// <returns>False when it was decided before.</returns>
    public Task<bool> LeaveAsync(Guid placementId, AuditRow audit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(audit);
        return database.InTransactionAsync(
            async work =>
            {
                if (await work.ExecuteAsync(Leave, new { id = placementId, now = audit.At }) == 0)
                {
                    return false;
                }

                await AuditStore.AppendAsync(work, audit);
                return true;
            },
            cancellation);
    }

    private async Task<IReadOnlyList<CopySourceRow>> ListAsync(
        Statement statement, CopiedLink copy, IReadOnlyList<string> history, CancellationToken cancellation)
    {
        if (history.Count == 0)
        {
            return [];
        }

        return await database.ListAsync<CopySourceRow>(
            statement,
            new
            {
                platform = copy.PlatformId,
                deployment = copy.DeploymentId,
                id0 = history[0],
                id1 = history.ElementAtOrDefault(1),
                id2 = history.ElementAtOrDefault(2),
                id3 = history.ElementAtOrDefault(3),
                id4 = history.ElementAtOrDefault(4),
                id5 = history.ElementAtOrDefault(5),
                id6 = history.ElementAtOrDefault(6),
                id7 = history.ElementAtOrDefault(7),
                limit = MostSources,
            },
            cancellation);
    }

    private sealed record Row
    {
        public required Guid PlatformId { get; init; }

        public required string DeploymentId { get; init; }

        public required string ResourceLinkId { get; init; }

        public string? Title { get; init; }

        public required string LinkSettings { get; init; }

        public string? LinkHistory { get; init; }

        public string? CourseHistory { get; init; }
    }
}
