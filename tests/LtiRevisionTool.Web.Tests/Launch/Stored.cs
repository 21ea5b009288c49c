using Microsoft.Data.Sqlite;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>A look into the tool's database from outside.</summary>
internal static class Stored
{
    /// <summary>How many rows each table holds; every table there is.</summary>
    public static async Task<string> CountAsync(School school)
    {
        await using var connection = await OpenAsync(school);
        var tables = await ListAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name");
        Assert.Contains("login_state", tables);
        var counts = new List<string>();
        foreach (var table in tables)
        {
            counts.Add($"{table} {(await ListAsync(connection, $"SELECT COUNT(*) FROM \"{table}\""))[0]}");
        }

        return string.Join(", ", counts);
    }

    public static async Task<int> CountAsync(School school, string fromWhere)
    {
        await using var connection = await OpenAsync(school);
        return int.Parse((await ListAsync(connection, $"SELECT COUNT(*) FROM {fromWhere}"))[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The first column of a query, as text.</summary>
    public static async Task<IReadOnlyList<string>> ListAsync(School school, string query)
    {
        await using var connection = await OpenAsync(school);
        return await ListAsync(connection, query);
    }

    /// <summary>Changes rows, as time or somebody else would.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> ChangeAsync(School school, string sql, params (string Name, object Value)[] parameters)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(school.DataFolder, "revision.db")};Default Timeout=20");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are those of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<SqliteConnection> OpenAsync(School school)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(school.DataFolder, "revision.db")};Mode=ReadOnly");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<IReadOnlyList<string>> ListAsync(SqliteConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The queries are those of the tests.
        command.CommandText = query;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
        {
            values.Add(reader.IsDBNull(0) ? "" : reader.GetValue(0).ToString()!);
        }

        return values;
    }
}
