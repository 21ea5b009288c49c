using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Checks;

/// <summary>The newest message of each kind in each course, for the check of a connection.</summary>
public sealed class LaunchTraceStore(Database database)
{
    /// <summary>A class that opens one activity at once writes one row once, not thirty times.</summary>
    private static readonly TimeSpan WriteEvery = TimeSpan.FromMinutes(1);

    private const string Columns =
        "t.context_id, t.message_type, t.seen_at, t.role, t.age_ms, t.line_item_url, t.line_items_url, t.scopes, t.memberships_url";

    private static readonly Statement FindDeployment = new(
        "launch_trace.find_deployment",
        "platform:Id deployment:Text",
        "SELECT id FROM deployment WHERE platform_id = @platform AND deployment_id = @deployment");

    private static readonly Statement Find = new(
        "launch_trace.find",
        "deployment:Id context:Text messageType:Text",
        $"""
        SELECT {Columns}
        FROM launch_trace t
        WHERE t.deployment_id = @deployment AND t.context_id = @context AND t.message_type = @messageType
        """);

    private static readonly Statement Insert = new(
        "launch_trace.insert",
        """
        id:Id deployment:Id context:Text messageType:Text seenAt:Instant role:Text ageMs:LongNumber lineItemUrl:Text lineItemsUrl:Text
        scopes:Text membershipsUrl:Text
        """,
        dialect => $"""
        INSERT INTO launch_trace (
            id, deployment_id, context_id, message_type, seen_at, role, age_ms, line_item_url, line_items_url, scopes, memberships_url)
        SELECT @id, @deployment, @context, @messageType, @seenAt, @role, @ageMs, @lineItemUrl, @lineItemsUrl, @scopes, @membershipsUrl
        WHERE NOT EXISTS (
            SELECT 1 FROM launch_trace {dialect.Held}
            WHERE deployment_id = @deployment AND context_id = @context AND message_type = @messageType)
        {dialect.UnlessTaken("deployment_id, context_id, message_type")}
        """);

    private static readonly Statement Update = new(
        "launch_trace.update",
        """
        deployment:Id context:Text messageType:Text seenAt:Instant role:Text ageMs:LongNumber lineItemUrl:Text lineItemsUrl:Text
        scopes:Text membershipsUrl:Text
        """,
        """
        UPDATE launch_trace
        SET seen_at = @seenAt, role = @role, age_ms = @ageMs, line_item_url = @lineItemUrl, line_items_url = @lineItemsUrl,
            scopes = @scopes, memberships_url = @membershipsUrl
        WHERE deployment_id = @deployment AND context_id = @context AND message_type = @messageType AND seen_at <= @seenAt
        """);

    private static readonly Statement OfPlatform = new(
        "launch_trace.newest",
        "platform:Id messageType:Text one:Number",
        dialect => $"""
        SELECT {Columns}
        FROM launch_trace t
        JOIN deployment d ON d.id = t.deployment_id
        WHERE d.platform_id = @platform AND t.message_type = @messageType
        ORDER BY t.seen_at DESC, t.id DESC
        {dialect.Limit("@one")}
        """);

    /// <summary>Keeps what a message brought, unless one that brought the same was kept less than a minute before.</summary>
    /// <param name="platformId">The platform.</param>
    /// <param name="deploymentId">The platform's <c>deployment_id</c>; one that is not known is passed over.</param>
    /// <param name="trace">What it brought.</param>
    /// <param name="cancellation">Cancels it.</param>
    public async Task NoteAsync(Guid platformId, string deploymentId, LaunchTrace trace, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(trace);
        if (await database.ScalarAsync<Guid?>(FindDeployment, new { platform = platformId, deployment = deploymentId }, cancellation) is not { } deployment)
        {
            return;
        }

        var known = await FindAsync(deployment, trace.ContextId, trace.MessageType, cancellation);
        if (known is not null && IsNoNews(known, trace))
        {
            return;
        }

        var arguments = new
        {
            deployment,
            context = trace.ContextId,
            messageType = trace.MessageType,
            seenAt = trace.SeenAt,
            role = Words.Of(trace.Role),
            ageMs = trace.AgeMs,
            lineItemUrl = trace.LineItemUrl,
            lineItemsUrl = trace.LineItemsUrl,
            scopes = trace.Scopes,
            membershipsUrl = trace.MembershipsUrl,
        };
        if (known is not null)
        {
            await database.WriteAsync(Update, arguments, cancellation);
            return;
        }

        await database.WriteAsync(
            Insert,
            new
            {
                id = Guid.CreateVersion7(trace.SeenAt),
                arguments.deployment,
                arguments.context,
                arguments.messageType,
                arguments.seenAt,
                arguments.role,
                arguments.ageMs,
                arguments.lineItemUrl,
                arguments.lineItemsUrl,
                arguments.scopes,
                arguments.membershipsUrl,
            },
            cancellation);
    }

    /// <summary>The newest message of a kind in a course.</summary>
    /// <param name="deploymentRowId">Our row of the deployment.</param>
    /// <param name="contextId">The context; empty outside any course.</param>
    /// <param name="messageType">The kind of message.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public Task<LaunchTrace?> FindAsync(Guid deploymentRowId, string contextId, string messageType, CancellationToken cancellation) =>
        database.FindAsync<LaunchTrace>(Find, new { deployment = deploymentRowId, context = contextId, messageType }, cancellation);

    /// <summary>The newest message of a kind, from whichever course of the platform.</summary>
    public Task<LaunchTrace?> NewestAsync(Guid platformId, string messageType, CancellationToken cancellation) =>
        database.FindAsync<LaunchTrace>(OfPlatform, new { platform = platformId, messageType, one = 1 }, cancellation);

    private static bool IsNoNews(LaunchTrace known, LaunchTrace trace) =>
        trace.SeenAt - known.SeenAt < WriteEvery && known with { SeenAt = trace.SeenAt, AgeMs = trace.AgeMs } == trace;
}
