using Microsoft.Data.Sqlite;

namespace LtiRevisionTool.Data.Tests.Support;

/// <summary>A real SQLite file in a folder of its own.</summary>
public sealed class SqliteTestDatabase : TestDatabase
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("revision-data-");

    public override Task DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    protected override Task<DatabaseSettings?> CreateAsync() =>
        Task.FromResult<DatabaseSettings?>(new(DatabaseEngine.Sqlite, $"Data Source={Path.Combine(folder.FullName, "data", "revision.db")}"));
}
