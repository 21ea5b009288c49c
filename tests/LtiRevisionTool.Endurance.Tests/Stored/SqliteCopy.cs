using Microsoft.Data.Sqlite;

namespace LtiRevisionTool.Endurance.Tests.Stored;

/// <summary>A copy of a SQLite database as a dead process left it: recovering the original is left to the tool.</summary>
internal sealed class SqliteCopy : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("revision-copy-").FullName;
    private readonly string database;

    public SqliteCopy(string original)
    {
        database = Path.Combine(folder, Path.GetFileName(original));
        foreach (var end in new[] { "", "-wal", "-journal" })
        {
            if (File.Exists(original + end))
            {
                File.Copy(original + end, database + end);
            }
        }
    }

    /// <summary>Opens it, which recovers it, and asks SQLite for everything that is wrong with it.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        await using var connection = await OpenAsync();
        return
        [
            .. (await StoredWork.ListAsync(connection, "PRAGMA integrity_check", row => row.GetString(0))).Where(line => line != "ok"),
            .. await StoredWork.ListAsync(connection, "PRAGMA foreign_key_check", row => $"Foreign key of {row.GetString(0)}"),
        ];
    }

    public async Task<StoredWork?> ReadAsync()
    {
        await using var connection = await OpenAsync();
        var tables = await StoredWork.ListAsync(connection, "SELECT name FROM sqlite_master WHERE name = 'grade_ledger'", row => row.GetString(0));
        return tables.Count == 0 ? null : await StoredWork.ReadAsync(connection);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}
