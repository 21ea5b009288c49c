using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Sessions;

/// <summary>Codes that carry a session to a browser which keeps no cookie in a frame. Each is taken once.</summary>
public sealed class ArrivalStore(Database database)
{
    private static readonly Statement Insert = new(
        "arrival.insert",
        "id:Text session:Id address:Text expiresAt:Instant",
        "INSERT INTO arrival (id, session_id, address, expires_at) VALUES (@id, @session, @address, @expiresAt)");

    private static readonly Statement Find = new(
        "arrival.find",
        "id:Text now:Instant",
        "SELECT id, session_id, address, expires_at FROM arrival WHERE id = @id AND expires_at > @now");

    private static readonly Statement Delete = new(
        "arrival.delete",
        "id:Text now:Instant",
        "DELETE FROM arrival WHERE id = @id AND expires_at > @now");

    private static readonly Statement ReplaceSecret = new(
        "arrival.replace_secret",
        "session:Id secretHash:Text now:Instant",
        "UPDATE session SET secret_hash = @secretHash WHERE id = @session AND expires_at > @now");

    private static readonly Statement DeleteExpired = new(
        "arrival.delete_expired",
        "before:Instant",
        "DELETE FROM arrival WHERE expires_at < @before");

    public Task InsertAsync(ArrivalRow arrival, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(arrival);
        return database.WriteAsync(
            Insert,
            new { id = arrival.Id, session = arrival.SessionId, address = arrival.Address, expiresAt = arrival.ExpiresAt },
            cancellation);
    }

    /// <summary>Takes a code: of any number of callers one gets its row.</summary>
    /// <returns>Null when it is unknown, taken or expired at <paramref name="now"/>.</returns>
    public Task<ArrivalRow?> TakeAsync(string id, DateTimeOffset now, CancellationToken cancellation) =>
        database.InTransactionAsync(work => TakeAsync(work, id, now), cancellation);

    /// <summary>Takes a code and gives its session a new secret: the one that a browser has lost opens nothing any more.</summary>
    /// <returns>Null when the code is unknown, taken or expired, or its session is over.</returns>
    public Task<ArrivalRow?> OpenAsync(string id, string secretHash, DateTimeOffset now, CancellationToken cancellation) =>
        database.InTransactionAsync(
            async work =>
            {
                var arrival = await TakeAsync(work, id, now);
                return arrival is not null && await work.ExecuteAsync(ReplaceSecret, new { session = arrival.SessionId, secretHash, now }) == 1
                    ? arrival
                    : null;
            },
            cancellation);

    /// <summary>Forgets codes that expired before the instant.</summary>
    /// <returns>How many.</returns>
    public Task<int> DeleteExpiredAsync(DateTimeOffset before, CancellationToken cancellation) =>
        database.WriteAsync(DeleteExpired, new { before }, cancellation);

    private static async Task<ArrivalRow?> TakeAsync(Work work, string id, DateTimeOffset now)
    {
        var arrival = await work.FindAsync<ArrivalRow>(Find, new { id, now });
        return arrival is not null && await work.ExecuteAsync(Delete, new { id, now }) == 1 ? arrival : null;
    }
}
