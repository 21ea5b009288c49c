using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Audit;

/// <summary>What people with power did; only ever added to.</summary>
public sealed class AuditStore(Database database)
{
    private static readonly Statement Insert = new(
        "audit.insert",
        "id:Id at:Instant actor:Text action:Text subject:Text detail:Text",
        """
        INSERT INTO audit (id, at, actor, action, subject, detail)
        VALUES (@id, @at, @actor, @action, @subject, @detail)
        """);

    private static readonly Statement Newest = new(
        "audit.list",
        "limit:Number",
        dialect => $"""
        SELECT id, at, actor, action, subject, detail
        FROM audit
        ORDER BY at DESC, id DESC
        {dialect.Limit("@limit")}
        """);

    private static readonly Statement Older = new(
        "audit.list_before",
        "at:Instant id:Id limit:Number",
        dialect => $"""
        SELECT id, at, actor, action, subject, detail
        FROM audit
        WHERE at < @at OR (at = @at AND id < @id)
        ORDER BY at DESC, id DESC
        {dialect.Limit("@limit")}
        """);

    private static readonly Statement NewestAbout = new(
        "audit.newest_about",
        "action:Text subject:Text",
        dialect => $"""
        SELECT id, at, actor, action, subject, detail
        FROM audit
        WHERE action = @action AND subject = @subject
        ORDER BY at DESC, id DESC
        {dialect.Limit("1")}
        """);

    public Task AppendAsync(AuditRow row, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(row);
        return database.WriteAsync(Insert, Arguments(row), cancellation);
    }

    /// <summary>Adds a line in the transaction of what it tells of.</summary>
    internal static Task AppendAsync(Work work, AuditRow row) => work.ExecuteAsync(Insert, Arguments(row));

    /// <summary>The newest lines first, at most <paramref name="limit"/>.</summary>
    public Task<IReadOnlyList<AuditRow>> ListAsync(int limit, CancellationToken cancellation) =>
        database.ListAsync<AuditRow>(Newest, new { limit }, cancellation);

    /// <summary>The next lines after those that end with this one, newest first.</summary>
    public Task<IReadOnlyList<AuditRow>> ListBeforeAsync(DateTimeOffset at, Guid id, int limit, CancellationToken cancellation) =>
        database.ListAsync<AuditRow>(Older, new { at, id, limit }, cancellation);

    /// <summary>The newest line of this action about this subject; null where there is none.</summary>
    public Task<AuditRow?> FindNewestAsync(string action, string subject, CancellationToken cancellation) =>
        database.FindAsync<AuditRow>(NewestAbout, new { action, subject }, cancellation);

    /// <summary>Adds a line of something that was done now.</summary>
    internal static Task AppendAsync(Work work, string actor, string action, string subject, string? detail, DateTimeOffset now) =>
        AppendAsync(work, new AuditRow { Id = Guid.CreateVersion7(now), At = now, Actor = actor, Action = action, Subject = subject, Detail = detail });

    private static object Arguments(AuditRow row) =>
        new { id = row.Id, at = row.At, actor = row.Actor, action = row.Action, subject = row.Subject, detail = row.Detail };
}
