using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Platforms;

/// <summary>The access tokens that all nodes share.</summary>
public sealed class AccessTokenStore(Database database)
{
    internal static readonly Statement DeleteAll = new("access_token.delete_all", "", "DELETE FROM access_token");

    // A token does not outlive the key that asked for it: one that was under way while its key was taken back comes to nothing.
    private static readonly Statement Find = new(
        "access_token.find",
        "id:Text now:Instant",
        """
        SELECT t.id, t.token_id, t.key_id, t.sealed_token, t.scopes, t.expires_at
        FROM access_token t
        INNER JOIN tool_key k ON k.id = t.key_id
        WHERE t.id = @id AND t.expires_at > @now AND (k.published_until IS NULL OR k.published_until > @now)
        """);

    private static readonly Statement Replace = new(
        "access_token.replace",
        "id:Text tokenId:Id keyId:Text sealedToken:Text scopes:Text expiresAt:Instant",
        """
        UPDATE access_token
        SET token_id = @tokenId, key_id = @keyId, sealed_token = @sealedToken, scopes = @scopes, expires_at = @expiresAt
        WHERE id = @id
        """);

    private static readonly Statement Insert = new(
        "access_token.insert",
        "id:Text tokenId:Id keyId:Text sealedToken:Text scopes:Text expiresAt:Instant",
        dialect => $"""
        INSERT INTO access_token (id, token_id, key_id, sealed_token, scopes, expires_at)
        SELECT @id, @tokenId, @keyId, @sealedToken, @scopes, @expiresAt
        WHERE NOT EXISTS (SELECT 1 FROM access_token {dialect.Held} WHERE id = @id)
        {dialect.UnlessTaken("id")}
        """);

    private static readonly Statement Forget = new(
        "access_token.forget",
        "tokenId:Id",
        "DELETE FROM access_token WHERE token_id = @tokenId");

    private static readonly Statement DeleteExpired = new(
        "access_token.delete_expired",
        "now:Instant",
        "DELETE FROM access_token WHERE expires_at <= @now");

    /// <summary>The token under this hash, unless it has ended or the key that asked for it is no longer published.</summary>
    public Task<AccessTokenRow?> FindAsync(string id, DateTimeOffset now, CancellationToken cancellation) =>
        database.FindAsync<AccessTokenRow>(Find, new { id, now }, cancellation);

    /// <summary>Keeps the token under its hash, in place of what was there. Of two at once either one stays.</summary>
    public Task KeepAsync(AccessTokenRow token, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(token);
        var arguments = new
        {
            id = token.Id,
            tokenId = token.TokenId,
            keyId = token.KeyId,
            sealedToken = token.SealedToken,
            scopes = token.Scopes,
            expiresAt = token.ExpiresAt,
        };
        return database.InTransactionAsync(
            async work => await work.ExecuteAsync(Replace, arguments) > 0 || await work.ExecuteAsync(Insert, arguments) > 0,
            cancellation);
    }

    /// <summary>Drops a token under whatever hashes it lies.</summary>
    public Task ForgetAsync(Guid tokenId, CancellationToken cancellation) =>
        database.WriteAsync(Forget, new { tokenId }, cancellation);

    /// <summary>Deletes tokens that have ended.</summary>
    /// <returns>How many.</returns>
    public Task<int> DeleteExpiredAsync(DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(DeleteExpired, new { now }, cancellation);
}
