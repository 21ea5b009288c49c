using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Platforms;

/// <summary>The tool's own signing keys.</summary>
public sealed class ToolKeyStore(Database database)
{
    private static readonly Statement All = new(
        "tool_key.list",
        "",
        "SELECT id, number, public_jwk, sealed_private, state, created_at FROM tool_key ORDER BY number");

    private static readonly Statement Insert = new(
        "tool_key.insert",
        "id:Text number:Number publicJwk:Text sealedPrivate:Text state:Text createdAt:Instant",
        dialect => $"""
        INSERT INTO tool_key (id, number, public_jwk, sealed_private, state, created_at)
        SELECT @id, @number, @publicJwk, @sealedPrivate, @state, @createdAt
        WHERE NOT EXISTS (SELECT 1 FROM tool_key {dialect.Held} WHERE number = @number)
        {dialect.UnlessTaken("number")}
        """);

    /// <summary>All keys, the oldest first.</summary>
    public Task<IReadOnlyList<ToolKeyRow>> ListAsync(CancellationToken cancellation) =>
        database.ListAsync<ToolKeyRow>(All, new { }, cancellation);

    /// <summary>Stores the first key, unless there is one: of nodes that start together one wins, and all read its key back.</summary>
    /// <returns>Whether this key became the first.</returns>
    public Task<bool> InsertFirstAsync(ToolKeyRow key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        return InsertAsync(key with { Number = 1 }, cancellation);
    }

    /// <summary>Stores a key under its number, unless that number is taken.</summary>
    /// <returns>Whether it was stored.</returns>
    public async Task<bool> InsertAsync(ToolKeyRow key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        var written = await database.WriteAsync(
            Insert,
            new
            {
                id = key.Id,
                number = key.Number,
                publicJwk = key.PublicJwk,
                sealedPrivate = key.SealedPrivate,
                state = Words.Of(key.State),
                createdAt = key.CreatedAt,
            },
            cancellation);
        return written == 1;
    }
}
