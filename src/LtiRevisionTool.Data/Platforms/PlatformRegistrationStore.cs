using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Platforms;

/// <summary>Stores platforms that register themselves, each together with the end of its invitation and a line in the audit.</summary>
public sealed class PlatformRegistrationStore(Database database)
{
    // What an administrator of ours has settled stays: name, state, algorithms, and whether new deployments are accepted.
    private static readonly Statement Update = new(
        "platform.update_registered",
        """
        id:Id authorizationEndpoint:Text tokenEndpoint:Text jwksUri:Text tokenAudience:Text family:Text names:Text now:Instant
        """,
        """
        UPDATE platform
        SET authorization_endpoint = @authorizationEndpoint, token_endpoint = @tokenEndpoint, jwks_uri = @jwksUri,
            token_audience = @tokenAudience, family = @family, names = @names, updated_at = @now
        WHERE id = @id
        """);

    /// <summary>Stores the platform with its deployments, and uses the invitation up.</summary>
    public Task<PlatformRegistrationOutcome> StoreAsync(PlatformRegistration registration, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(registration);
        return database.InTransactionAsync(work => StoreAsync(work, registration, now), cancellation);
    }

    private static async Task<PlatformRegistrationOutcome> StoreAsync(Work work, PlatformRegistration registration, DateTimeOffset now)
    {
        var settings = registration.Platform;
        var isNew = await PlatformStore.AddAsync(work, settings, registration.State, now);
        if (!isNew && !registration.MayUpdate)
        {
            return new PlatformRegistrationOutcome.Known();
        }

        var id = (await PlatformStore.FindWithDeploymentsAsync(work, isNew ? settings : settings with { Deployments = [] }, now)).Id;
        if (!await InvitationStore.UseAsync(work, registration.InvitationId, registration.HeldUntil, id, now))
        {
            if (isNew)
            {
                await PlatformStore.SetStateAsync(work, id, PlatformState.Incomplete, now);
                await RecordAsync(work, registration, id, "platform.incomplete", now);
            }

            return new PlatformRegistrationOutcome.Overtaken();
        }

        if (!isNew)
        {
            await work.ExecuteAsync(Update, new
            {
                id,
                authorizationEndpoint = settings.AuthorizationEndpoint,
                tokenEndpoint = settings.TokenEndpoint,
                jwksUri = settings.JwksUri,
                tokenAudience = settings.TokenAudience,
                family = settings.Family,
                names = Words.Of(settings.Names),
                now,
            });
        }

        await RecordAsync(work, registration, id, isNew ? "platform.registered" : "platform.updated", now);
        return new PlatformRegistrationOutcome.Stored(await PlatformStore.FindWithDeploymentsAsync(work, settings, now), isNew);
    }

    private static Task RecordAsync(Work work, PlatformRegistration registration, Guid platform, string action, DateTimeOffset now) =>
        AuditStore.AppendAsync(work, new AuditRow
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            Actor = $"invitation {registration.InvitationId}",
            Action = action,
            Subject = platform.ToString(),
        });
}
