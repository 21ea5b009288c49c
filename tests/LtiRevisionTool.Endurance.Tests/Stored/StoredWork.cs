using System.Data.Common;

namespace LtiRevisionTool.Endurance.Tests.Stored;

/// <summary>Everything in a database that pupils' work has left, read past the tool.</summary>
internal sealed record StoredWork(
    IReadOnlyList<StoredAnswer> Answers, IReadOnlyList<StoredAttempt> Attempts, IReadOnlyList<StoredGrade> Grades, ILookup<Guid, (int Line, int Version, string Event)> Ledger)
{
    private const string AnswerSql = "SELECT id, attempt_id, item_id, marks FROM answer";

    private const string AttemptSql = """
        SELECT t.id, p.issuer, pe.subject, pl.resource_link_id, t.checkpoint_number, t.number, t.item_count, t.state, t.marks, t.max_marks
        FROM attempt t
        JOIN placement pl ON pl.id = t.placement_id
        JOIN person pe ON pe.id = t.person_id
        JOIN deployment d ON d.id = pl.deployment_id
        JOIN platform p ON p.id = d.platform_id
        """;

    private const string GradeSql = """
        SELECT g.id, p.issuer, pe.subject, pl.resource_link_id, g.version, g.score_given, g.score_max, g.state, g.sent_version
        FROM grade_outbox g
        JOIN placement pl ON pl.id = g.placement_id
        JOIN person pe ON pe.id = g.person_id
        JOIN platform p ON p.id = g.platform_id
        """;

    private const string LedgerSql = "SELECT grade_id, line, version, event FROM grade_ledger ORDER BY grade_id, line";

    public static async Task<StoredWork> ReadAsync(DbConnection connection) => new(
        await ListAsync(connection, AnswerSql, row => new StoredAnswer(Id(row, 0), Id(row, 1), row.GetString(2), row.GetInt32(3))),
        await ListAsync(connection, AttemptSql, row => new StoredAttempt(
            Id(row, 0), OwnerOf(row), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetString(7), row.GetInt32(8), row.GetInt32(9))),
        await ListAsync(connection, GradeSql, row => new StoredGrade(
            Id(row, 0), OwnerOf(row), row.GetInt32(4), row.GetInt32(5) / 1000m, row.GetInt32(6), row.GetString(7), row.IsDBNull(8) ? null : row.GetInt32(8))),
        (await ListAsync(connection, LedgerSql, row => (Grade: Id(row, 0), Line: (row.GetInt32(1), row.GetInt32(2), row.GetString(3)))))
            .ToLookup(line => line.Grade, line => line.Line));

    public static async Task<IReadOnlyList<T>> ListAsync<T>(DbConnection connection, string sql, Func<DbDataReader, T> read)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Texts of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync();
        var list = new List<T>();
        while (await rows.ReadAsync())
        {
            list.Add(read(rows));
        }

        return list;
    }

    private static Guid Id(DbDataReader row, int at) => Guid.Parse(row.GetString(at));

    private static Owner OwnerOf(DbDataReader row) => new(row.GetString(1), row.GetString(2), row.GetString(3));
}
