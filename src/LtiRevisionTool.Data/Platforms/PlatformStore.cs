using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Platforms;

/// <summary>The registered platforms.</summary>
public sealed class PlatformStore(Database database)
{
    private const string Columns = """
        id, name, issuer, client_id, authorization_endpoint, token_endpoint, jwks_uri, token_audience, family,
        accept_new_deployments, signing_algorithms, names, state, created_at, updated_at
        """;

    private static readonly Statement Insert = new(
        "platform.insert",
        """
        id:Id name:Text issuer:Text clientId:Text authorizationEndpoint:Text tokenEndpoint:Text jwksUri:Text tokenAudience:Text
        family:Text acceptNewDeployments:Number signingAlgorithms:Text names:Text state:Text now:Instant
        """,
        dialect => $"""
        INSERT INTO platform (
            id, name, issuer, client_id, authorization_endpoint, token_endpoint, jwks_uri, token_audience, family,
            accept_new_deployments, signing_algorithms, names, state, lease_turn, paused_until, created_at, updated_at)
        SELECT
            @id, @name, @issuer, @clientId, @authorizationEndpoint, @tokenEndpoint, @jwksUri, @tokenAudience, @family,
            @acceptNewDeployments, @signingAlgorithms, @names, @state, 0, 0, @now, @now
        WHERE NOT EXISTS (SELECT 1 FROM platform {dialect.Held} WHERE issuer = @issuer AND client_id = @clientId)
        {dialect.UnlessTaken("issuer, client_id")}
        """);

    private static readonly Statement Update = new(
        "platform.update",
        """
        name:Text issuer:Text clientId:Text authorizationEndpoint:Text tokenEndpoint:Text jwksUri:Text tokenAudience:Text
        family:Text acceptNewDeployments:Number signingAlgorithms:Text names:Text now:Instant
        """,
        """
        UPDATE platform
        SET name = @name, authorization_endpoint = @authorizationEndpoint, token_endpoint = @tokenEndpoint, jwks_uri = @jwksUri,
            token_audience = @tokenAudience, family = @family, accept_new_deployments = @acceptNewDeployments,
            signing_algorithms = @signingAlgorithms, names = @names, updated_at = @now
        WHERE issuer = @issuer AND client_id = @clientId
        """);

    private static readonly Statement FindByKey = new(
        "platform.find_by_key",
        "issuer:Text clientId:Text",
        $"SELECT {Columns} FROM platform WHERE issuer = @issuer AND client_id = @clientId");

    private static readonly Statement All = new("platform.list", "", $"SELECT {Columns} FROM platform ORDER BY name, id");

    private static readonly Statement FindById = new("platform.find", "id:Id", $"SELECT {Columns} FROM platform WHERE id = @id");

    private static readonly Statement OfIssuer = new(
        "platform.list_by_issuer",
        "issuer:Text",
        $"SELECT {Columns} FROM platform WHERE issuer = @issuer ORDER BY client_id");

    private static readonly Statement UpdateState = new(
        "platform.set_state",
        "id:Id state:Text now:Instant",
        "UPDATE platform SET state = @state, updated_at = @now WHERE id = @id");

    // Leases and outages write the same row and leave its update alone: that changes with what an administrator sees.
    private static readonly Statement Switch = new(
        "platform.switch",
        "id:Id state:Text seen:Instant now:Instant",
        "UPDATE platform SET state = @state, updated_at = @now WHERE id = @id AND (@seen IS NULL OR updated_at = @seen)");

    /// <summary>Adds the platform, or brings it up to date when its issuer and client id are known. Its state stays.</summary>
    public Task<PlatformRow> UpsertFromSettingsAsync(PlatformSettings settings, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return database.InTransactionAsync(
            async work =>
            {
                await AddAsync(work, settings, PlatformState.Active, now);
                await work.ExecuteAsync(Update, new
                {
                    name = settings.Name,
                    issuer = settings.Issuer,
                    clientId = settings.ClientId,
                    authorizationEndpoint = settings.AuthorizationEndpoint,
                    tokenEndpoint = settings.TokenEndpoint,
                    jwksUri = settings.JwksUri,
                    tokenAudience = settings.TokenAudience,
                    family = settings.Family,
                    acceptNewDeployments = settings.AcceptNewDeployments ? 1 : 0,
                    signingAlgorithms = settings.SigningAlgorithms,
                    names = Words.Of(settings.Names),
                    now,
                });
                return await FindWithDeploymentsAsync(work, settings, now);
            },
            cancellation);
    }

    /// <summary>All platforms, by name.</summary>
    public Task<IReadOnlyList<PlatformRow>> ListAsync(CancellationToken cancellation) =>
        database.ListAsync<PlatformRow>(All, new { }, cancellation);

    public Task<PlatformRow?> FindAsync(Guid id, CancellationToken cancellation) =>
        database.FindAsync<PlatformRow>(FindById, new { id }, cancellation);

    /// <summary>Every client id at the issuer, compared byte for byte, disabled ones too.</summary>
    public Task<IReadOnlyList<PlatformRow>> FindByIssuerAsync(string issuer, CancellationToken cancellation) =>
        database.ListAsync<PlatformRow>(OfIssuer, new { issuer }, cancellation);

    /// <summary>Switches the platform on or off for somebody who looked at it, with a line in the audit.</summary>
    /// <param name="id">The platform.</param>
    /// <param name="state">Active or disabled.</param>
    /// <param name="seen">The update of it that they decided by; null where they did not look.</param>
    /// <param name="actor">Who: an id, never a name.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Cancels it.</param>
    public Task<ChangeOutcome> SwitchAsync(
        Guid id, PlatformState state, DateTimeOffset? seen, string actor, DateTimeOffset now, CancellationToken cancellation) =>
        database.InTransactionAsync(
            async work =>
            {
                if (await work.ExecuteAsync(Switch, new { id, state = Words.Of(state), seen, now }) == 0)
                {
                    return await work.FindAsync<PlatformRow>(FindById, new { id }) is null ? ChangeOutcome.Unknown : ChangeOutcome.Changed;
                }

                var action = state == PlatformState.Active ? "platform.activated" : "platform.disabled";
                await AuditStore.AppendAsync(work, actor, action, id.ToString(), null, now);
                return ChangeOutcome.Done;
            },
            cancellation);

    internal static Task SetStateAsync(Work work, Guid id, PlatformState state, DateTimeOffset now) =>
        work.ExecuteAsync(UpdateState, new { id, state = Words.Of(state), now });

    internal static async Task<bool> IsKnownAsync(Work work, Guid id) => await work.FindAsync<PlatformRow>(FindById, new { id }) is not null;

    /// <summary>Adds the platform unless its issuer and client id are known.</summary>
    internal static async Task<bool> AddAsync(Work work, PlatformSettings settings, PlatformState state, DateTimeOffset now) =>
        await work.ExecuteAsync(Insert, new
        {
            id = Guid.CreateVersion7(now),
            name = settings.Name,
            issuer = settings.Issuer,
            clientId = settings.ClientId,
            authorizationEndpoint = settings.AuthorizationEndpoint,
            tokenEndpoint = settings.TokenEndpoint,
            jwksUri = settings.JwksUri,
            tokenAudience = settings.TokenAudience,
            family = settings.Family,
            acceptNewDeployments = settings.AcceptNewDeployments ? 1 : 0,
            signingAlgorithms = settings.SigningAlgorithms,
            names = Words.Of(settings.Names),
            state = Words.Of(state),
            now,
        }) == 1;

    /// <summary>The platform with these issuer and client id, which is there; its deployments are made sure of.</summary>
    internal static async Task<PlatformRow> FindWithDeploymentsAsync(Work work, PlatformSettings settings, DateTimeOffset now)
    {
        var platform = await work.FindAsync<PlatformRow>(FindByKey, new { issuer = settings.Issuer, clientId = settings.ClientId });
        foreach (var deployment in settings.Deployments)
        {
            await DeploymentStore.EnsureAsync(work, platform!.Id, deployment, now);
        }

        return platform!;
    }
}
