using Dapper;

namespace LtiRevisionTool.Data.Tests.Schema;

/// <summary>Reads what columns a database has.</summary>
internal static class SchemaReader
{
    /// <returns><c>table.column</c>, sorted.</returns>
    public static async Task<IReadOnlyList<string>> ColumnsAsync(Database database)
    {
        var sql = database.Settings.Engine == DatabaseEngine.Sqlite
            ? """
              SELECT t.name || '.' || c.name
              FROM sqlite_master t, pragma_table_info(t.name) c
              WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'
              """
            : "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public'";
        await using var connection = await database.OpenAsync(CancellationToken.None);
        return [.. (await connection.QueryAsync<string>(sql)).Order(StringComparer.Ordinal)];
    }
}
