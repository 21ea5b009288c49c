using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Sessions;

/// <summary>Logins that have begun and not yet launched.</summary>
public sealed class LoginStateStore(Database database)
{
    private static readonly Statement Insert = new(
        "login_state.insert",
        """
        id:Text platform:Id nonceHash:Text bindingHash:Text storageFrame:Text storageHash:Text targetLinkUri:Text deploymentHint:Text
        createdAt:Instant expiresAt:Instant
        """,
        """
        INSERT INTO login_state (
            id, platform_id, nonce_hash, binding_hash, storage_frame, storage_hash, target_link_uri, deployment_hint, created_at,
            expires_at)
        VALUES (
            @id, @platform, @nonceHash, @bindingHash, @storageFrame, @storageHash, @targetLinkUri, @deploymentHint, @createdAt,
            @expiresAt)
        """);

    private static readonly Statement Find = new(
        "login_state.find",
        "id:Text",
        """
        SELECT id, platform_id, nonce_hash, binding_hash, storage_frame, storage_hash, target_link_uri, deployment_hint, created_at,
               expires_at, consumed_at
        FROM login_state
        WHERE id = @id
        """);

    private static readonly Statement Consume = new(
        "login_state.consume",
        "id:Text now:Instant",
        "UPDATE login_state SET consumed_at = @now, held_launch = NULL WHERE id = @id AND consumed_at IS NULL AND expires_at > @now");

    private static readonly Statement Hold = new(
        "login_state.hold",
        "id:Text launch:Text now:Instant",
        "UPDATE login_state SET held_launch = @launch WHERE id = @id AND consumed_at IS NULL AND expires_at > @now");

    private static readonly Statement Held = new(
        "login_state.held",
        "id:Text now:Instant",
        "SELECT held_launch FROM login_state WHERE id = @id AND consumed_at IS NULL AND expires_at > @now");

    private static readonly Statement DeleteExpired = new(
        "login_state.delete_expired",
        "before:Instant",
        "DELETE FROM login_state WHERE expires_at < @before");

    public Task InsertAsync(LoginStateRow state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(state);
        return database.WriteAsync(
            Insert,
            new
            {
                id = state.Id,
                platform = state.PlatformId,
                nonceHash = state.NonceHash,
                bindingHash = state.BindingHash,
                storageFrame = state.StorageFrame,
                storageHash = state.StorageHash,
                targetLinkUri = state.TargetLinkUri,
                deploymentHint = state.DeploymentHint,
                createdAt = state.CreatedAt,
                expiresAt = state.ExpiresAt,
            },
            cancellation);
    }

    /// <summary>The login with this hash of its state, consumed and expired ones too.</summary>
    public Task<LoginStateRow?> FindAsync(string id, CancellationToken cancellation) =>
        database.FindAsync<LoginStateRow>(Find, new { id }, cancellation);

    /// <summary>Uses the login up. Of any number of launches with the same state, one gets true.</summary>
    /// <returns>False when it is unknown, consumed already or expired at <paramref name="now"/>.</returns>
    public async Task<bool> ConsumeAsync(string id, DateTimeOffset now, CancellationToken cancellation) =>
        await database.WriteAsync(Consume, new { id, now }, cancellation) == 1;

    /// <summary>
    /// Keeps a verified launch, sealed by the caller, with its login until the browser has proved itself. It goes when the login is
    /// used up.
    /// </summary>
    /// <returns>False when the login is unknown, consumed or expired at <paramref name="now"/>.</returns>
    public async Task<bool> HoldAsync(string id, string launch, DateTimeOffset now, CancellationToken cancellation) =>
        await database.WriteAsync(Hold, new { id, launch, now }, cancellation) == 1;

    /// <summary>The sealed launch that waits with a login; null when there is none.</summary>
    public Task<string?> FindHeldAsync(string id, DateTimeOffset now, CancellationToken cancellation) =>
        database.ScalarAsync<string>(Held, new { id, now }, cancellation);

    /// <summary>Forgets logins that expired before the instant.</summary>
    /// <returns>How many.</returns>
    public Task<int> DeleteExpiredAsync(DateTimeOffset before, CancellationToken cancellation) =>
        database.WriteAsync(DeleteExpired, new { before }, cancellation);
}
