using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Platforms;

/// <summary>The tool's own signing keys.</summary>
public sealed class ToolKeyStore(Database database)
{
    // Keys of the first schema sign from their beginning.
    private static readonly Statement All = new(
        "tool_key.list",
        "",
        """
        SELECT id, number, public_jwk, sealed_private, state, created_at, platform_id, COALESCE(signs_from, created_at) AS signs_from,
               published_until
        FROM tool_key
        ORDER BY number
        """);

    private static readonly Statement Insert = new(
        "tool_key.insert",
        "id:Text number:Number publicJwk:Text sealedPrivate:Text state:Text createdAt:Instant platform:Id signsFrom:Instant",
        dialect => $"""
        INSERT INTO tool_key (id, number, public_jwk, sealed_private, state, created_at, platform_id, signs_from)
        SELECT @id, @number, @publicJwk, @sealedPrivate, @state, @createdAt, @platform, @signsFrom
        WHERE NOT EXISTS (SELECT 1 FROM tool_key {dialect.Held} WHERE number = @number)
        {dialect.UnlessTaken("number")}
        """);

    private static readonly Statement RetireOthers = new(
        "tool_key.retire_others",
        "id:Text platform:Id until:Instant",
        """
        UPDATE tool_key
        SET state = 'retired', published_until = @until
        WHERE id <> @id
          AND (platform_id = @platform OR (platform_id IS NULL AND @platform IS NULL))
          AND (published_until IS NULL OR published_until > @until)
        """);

    private static readonly Statement DeleteGone = new(
        "tool_key.delete_gone",
        "now:Instant",
        "DELETE FROM tool_key WHERE published_until < @now");

    /// <summary>All keys, the oldest first.</summary>
    public Task<IReadOnlyList<ToolKeyRow>> ListAsync(CancellationToken cancellation) =>
        database.ListAsync<ToolKeyRow>(All, new { }, cancellation);

    /// <summary>Stores the first key, unless there is one: of nodes that start together one wins, and all read its key back.</summary>
    /// <returns>Whether this key became the first.</returns>
    public Task<bool> InsertFirstAsync(ToolKeyRow key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        return database.InTransactionAsync(work => InsertAsync(work, key with { Number = 1 }), cancellation);
    }

    /// <summary>
    /// Stores a key that follows the others of the tool, or of its platform; they are published until the instant at the latest.
    /// </summary>
    /// <returns>False, and nothing changed, when its number is taken: somebody else made a key meanwhile.</returns>
    public Task<bool> FollowAsync(ToolKeyRow key, DateTimeOffset othersUntil, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        return database.InTransactionAsync(work => FollowAsync(work, key, othersUntil), cancellation);
    }

    /// <summary>As <see cref="FollowAsync(ToolKeyRow, DateTimeOffset, CancellationToken)"/> at once: the others are taken back, and so is every access token.</summary>
    public Task<bool> ReplaceAsync(ToolKeyRow key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        return database.InTransactionAsync(
            async work =>
            {
                if (!await FollowAsync(work, key, key.SignsFrom))
                {
                    return false;
                }

                await work.ExecuteAsync(AccessTokenStore.DeleteAll, new { });
                return true;
            },
            cancellation);
    }

    /// <summary>Deletes keys that are no longer published.</summary>
    /// <returns>How many.</returns>
    public Task<int> DeleteGoneAsync(DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(DeleteGone, new { now }, cancellation);

    private static async Task<bool> FollowAsync(Work work, ToolKeyRow key, DateTimeOffset until)
    {
        if (!await InsertAsync(work, key))
        {
            return false;
        }

        await work.ExecuteAsync(RetireOthers, new { id = key.Id, platform = key.PlatformId, until });
        return true;
    }

    private static async Task<bool> InsertAsync(Work work, ToolKeyRow key) =>
        await work.ExecuteAsync(Insert, new
        {
            id = key.Id,
            number = key.Number,
            publicJwk = key.PublicJwk,
            sealedPrivate = key.SealedPrivate,
            state = Words.Of(key.State),
            createdAt = key.CreatedAt,
            platform = key.PlatformId,
            signsFrom = key.SignsFrom,
        }) == 1;
}
