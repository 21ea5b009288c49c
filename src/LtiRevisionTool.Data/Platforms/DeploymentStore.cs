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
