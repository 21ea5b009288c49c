using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Platforms;

/// <summary>The deployments of platforms.</summary>
public sealed class DeploymentStore(Database database)
{
    private const string Columns = "id, platform_id, deployment_id, state, created_at";

    private static readonly Statement Find = new(
        "deployment.find",
        "platform:Id deployment:Text",
        $"SELECT {Columns} FROM deployment WHERE platform_id = @platform AND deployment_id = @deployment");

    private static readonly Statement Insert = new(
        "deployment.insert",
        "id:Id platform:Id deployment:Text now:Instant",
        dialect => $"""
        INSERT INTO deployment (id, platform_id, deployment_id, state, created_at)
        SELECT @id, @platform, @deployment, 'active', @now
        WHERE NOT EXISTS (SELECT 1 FROM deployment {dialect.Held} WHERE platform_id = @platform AND deployment_id = @deployment)
        {dialect.UnlessTaken("platform_id, deployment_id")}
        """);

    private static readonly Statement OfPlatform = new(
        "deployment.list",
        "platform:Id",
        $"SELECT {Columns} FROM deployment WHERE platform_id = @platform ORDER BY created_at, id");

    private static readonly Statement FindById = new(
        "deployment.find_by_id",
        "id:Id platform:Id",
        $"SELECT {Columns} FROM deployment WHERE id = @id AND platform_id = @platform");

    private static readonly Statement Switch = new(
        "deployment.switch",
        "id:Id platform:Id state:Text",
        "UPDATE deployment SET state = @state WHERE id = @id AND platform_id = @platform AND state <> @state");

    /// <summary>All deployments of a platform, the oldest first.</summary>
    public Task<IReadOnlyList<DeploymentRow>> ListAsync(Guid platformId, CancellationToken cancellation) =>
        database.ListAsync<DeploymentRow>(OfPlatform, new { platform = platformId }, cancellation);

    /// <summary>Switches a deployment on or off, with a line in the audit. One that is so already has been changed by somebody else.</summary>
    public Task<ChangeOutcome> SwitchAsync(
        Guid platformId, Guid id, DeploymentState state, string actor, DateTimeOffset now, CancellationToken cancellation) =>
        database.InTransactionAsync(
            async work =>
            {
                if (await work.ExecuteAsync(Switch, new { id, platform = platformId, state = Words.Of(state) }) == 0)
                {
                    return await work.FindAsync<DeploymentRow>(FindById, new { id, platform = platformId }) is null
                        ? ChangeOutcome.Unknown
                        : ChangeOutcome.Changed;
                }

                var action = state == DeploymentState.Active ? "deployment.activated" : "deployment.disabled";
                await AuditStore.AppendAsync(work, actor, action, id.ToString(), platformId.ToString(), now);
                return ChangeOutcome.Done;
            },
            cancellation);

    /// <summary>Makes a deployment known before its first launch, with a line in the audit.</summary>
    /// <returns>Unknown where there is no such platform, changed where the deployment is known already.</returns>
    public Task<ChangeOutcome> AddAsync(Guid platformId, string deploymentId, string actor, DateTimeOffset now, CancellationToken cancellation) =>
        database.InTransactionAsync(
            async work =>
            {
                if (!await PlatformStore.IsKnownAsync(work, platformId))
                {
                    return ChangeOutcome.Unknown;
                }

                var id = Guid.CreateVersion7(now);
                if (await work.ExecuteAsync(Insert, new { id, platform = platformId, deployment = deploymentId, now }) == 0)
                {
                    return ChangeOutcome.Changed;
                }

                await AuditStore.AppendAsync(work, actor, "deployment.added", id.ToString(), platformId.ToString(), now);
                return ChangeOutcome.Done;
            },
            cancellation);

    /// <summary>The deployment with the platform's own id for it, compared byte for byte.</summary>
    public Task<DeploymentRow?> FindAsync(Guid platformId, string deploymentId, CancellationToken cancellation) =>
        database.FindAsync<DeploymentRow>(Find, new { platform = platformId, deployment = deploymentId }, cancellation);

    internal static async Task<DeploymentRow> EnsureAsync(Work work, Guid platform, string deployment, DateTimeOffset now)
    {
        var known = await work.FindAsync<DeploymentRow>(Find, new { platform, deployment });
        if (known is not null)
        {
            return known;
        }

        await work.ExecuteAsync(Insert, new { id = Guid.CreateVersion7(now), platform, deployment, now });
        return (await work.FindAsync<DeploymentRow>(Find, new { platform, deployment }))!;
    }
}
