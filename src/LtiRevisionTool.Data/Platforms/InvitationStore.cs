using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Platforms;

/// <summary>The links by which platforms register themselves.</summary>
public sealed class InvitationStore(Database database)
{
    private static readonly Statement Insert = new(
        "invitation.insert",
        "id:Id secretHash:Text name:Text createdAt:Instant expiresAt:Instant heldUntil:Instant",
        dialect => $"""
        INSERT INTO invitation (id, secret_hash, name, created_at, expires_at, held_until)
        SELECT @id, @secretHash, @name, @createdAt, @expiresAt, @heldUntil
        WHERE NOT EXISTS (SELECT 1 FROM invitation {dialect.Held} WHERE id = @id)
        {dialect.UnlessTaken("id")}
        """);

    private static readonly Statement Newest = new(
        "invitation.list",
        "limit:Number",
        dialect => $"""
        SELECT id, secret_hash, name, created_at, expires_at, held_until, used_at, platform_id
        FROM invitation
        ORDER BY created_at DESC, id DESC
        {dialect.Limit("@limit")}
        """);

    private static readonly Statement FindById = new(
        "invitation.find_by_id",
        "id:Id",
        """
        SELECT id, secret_hash, name, created_at, expires_at, held_until, used_at, platform_id
        FROM invitation
        WHERE id = @id
        """);

    // One that is held may be in use at this moment: it is not taken from under the registration.
    private static readonly Statement Withdraw = new(
        "invitation.withdraw",
        "id:Id now:Instant",
        """
        UPDATE invitation
        SET expires_at = @now
        WHERE id = @id AND used_at IS NULL AND expires_at > @now AND held_until <= @now
        """);

    private static readonly Statement FindByHash = new(
        "invitation.find",
        "secretHash:Text",
        """
        SELECT id, secret_hash, name, created_at, expires_at, held_until, used_at, platform_id
        FROM invitation
        WHERE secret_hash = @secretHash
        """);

    private static readonly Statement Hold = new(
        "invitation.hold",
        "id:Id now:Instant until:Instant",
        """
        UPDATE invitation
        SET held_until = @until
        WHERE id = @id AND used_at IS NULL AND expires_at > @now AND held_until <= @now
        """);

    private static readonly Statement LetGo = new(
        "invitation.let_go",
        "id:Id until:Instant now:Instant",
        "UPDATE invitation SET held_until = @now WHERE id = @id AND held_until = @until AND used_at IS NULL");

    // Whoever holds it may end late, unless another has taken it over meanwhile.
    private static readonly Statement Use = new(
        "invitation.use",
        "id:Id until:Instant platform:Id now:Instant",
        "UPDATE invitation SET used_at = @now, platform_id = @platform WHERE id = @id AND held_until = @until AND used_at IS NULL");

    /// <summary>Adds an invitation, with a line in the audit.</summary>
    /// <param name="invitation">The invitation.</param>
    /// <param name="actor">Who made it: an id, never a name.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>False, and nothing is added, when there is one with this id.</returns>
    public Task<bool> AddAsync(InvitationRow invitation, string actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        return database.InTransactionAsync(
            async work =>
            {
                var added = await work.ExecuteAsync(Insert, new
                {
                    id = invitation.Id,
                    secretHash = invitation.SecretHash,
                    name = invitation.Name,
                    createdAt = invitation.CreatedAt,
                    expiresAt = invitation.ExpiresAt,
                    heldUntil = invitation.HeldUntil,
                }) == 1;
                if (added)
                {
                    await AuditStore.AppendAsync(work, actor, "invitation.created", invitation.Id.ToString(), null, invitation.CreatedAt);
                }

                return added;
            },
            cancellation);
    }

    /// <summary>The newest invitations first, at most <paramref name="limit"/>.</summary>
    public Task<IReadOnlyList<InvitationRow>> ListAsync(int limit, CancellationToken cancellation) =>
        database.ListAsync<InvitationRow>(Newest, new { limit }, cancellation);

    /// <summary>Ends an open invitation before its time, with a line in the audit. One that is used, ended or in use is left as it is.</summary>
    public Task<ChangeOutcome> WithdrawAsync(Guid id, string actor, DateTimeOffset now, CancellationToken cancellation) =>
        database.InTransactionAsync(
            async work =>
            {
                if (await work.ExecuteAsync(Withdraw, new { id, now }) == 0)
                {
                    return await work.FindAsync<InvitationRow>(FindById, new { id }) is null ? ChangeOutcome.Unknown : ChangeOutcome.Changed;
                }

                await AuditStore.AppendAsync(work, actor, "invitation.withdrawn", id.ToString(), null, now);
                return ChangeOutcome.Done;
            },
            cancellation);

    /// <summary>The invitation with this hash of its secret, used and expired ones too.</summary>
    public Task<InvitationRow?> FindAsync(string secretHash, CancellationToken cancellation) =>
        database.FindAsync<InvitationRow>(FindByHash, new { secretHash }, cancellation);

    /// <summary>Has it to itself while a platform is asked. Of any number at once, one gets true.</summary>
    /// <returns>False when it is used, expired or held at <paramref name="now"/>.</returns>
    public async Task<bool> HoldAsync(Guid id, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation) =>
        await database.WriteAsync(Hold, new { id, now, until }, cancellation) == 1;

    /// <summary>Lets it be tried again: nothing came of it.</summary>
    public Task LetGoAsync(Guid id, DateTimeOffset until, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(LetGo, new { id, until, now }, cancellation);

    /// <summary>Uses it up, in the transaction that stores its platform.</summary>
    /// <returns>False when it is not held until this instant any more.</returns>
    internal static async Task<bool> UseAsync(Work work, Guid id, DateTimeOffset until, Guid platform, DateTimeOffset now) =>
        await work.ExecuteAsync(Use, new { id, until, platform, now }) == 1;
}
