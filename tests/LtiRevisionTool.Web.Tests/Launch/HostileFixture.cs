using Microsoft.Data.Sqlite;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>A tool that knows a platform whose messages a test can tamper with, and a look at what it stored.</summary>
public class HostileFixture : IAsyncLifetime
{
    private static readonly string[] Tables =
        ["deployment", "course", "placement", "person", "session", "attempt", "answer", "grade_outbox", "grade_ledger"];

    public School School { get; private set; } = null!;

    public ForeignPlatform Platform { get; private set; } = null!;

    /// <summary>Settings beyond those that make the platform known.</summary>
    protected virtual (string Name, string Value)[] More => [];

    public async Task InitializeAsync()
    {
        Platform = await ForeignPlatform.StartAsync();
        School = await School.OpenAsync([.. Platform.Settings(1), ("RateLimits__PerMinute", "0"), .. More]);
    }

    public async Task DisposeAsync()
    {
        await School.DisposeAsync();
        await Platform.DisposeAsync();
    }

    /// <summary>How many rows each table holds.</summary>
    public async Task<string> StoredAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(School.DataFolder, "revision.db")};Mode=ReadOnly");
        await connection.OpenAsync();
        var counts = new List<string>();
        foreach (var table in Tables)
        {
            await using var count = connection.CreateCommand();
#pragma warning disable CA2100 // The names are the constants above.
            count.CommandText = $"SELECT COUNT(*) FROM {table}";
#pragma warning restore CA2100
            counts.Add($"{table} {await count.ExecuteScalarAsync()}");
        }

        return string.Join(", ", counts);
    }
}
