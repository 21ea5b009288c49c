using Npgsql;

namespace LtiRevisionTool.Data.Tests.Support;

/// <summary>A fresh database on the server that REVISION_TEST_POSTGRES names.</summary>
public sealed class PostgreSqlTestDatabase : TestDatabase
{
    private readonly string name = $"revision_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
    private string? server;

    public override async Task DisposeAsync()
    {
        if (server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    protected override async Task<DatabaseSettings?> CreateAsync()
    {
        if (PostgreSqlServer.WhyNot is not null)
        {
            return null;
        }

        server = PostgreSqlServer.ConnectionString
            ?? throw new InvalidOperationException($"{PostgreSqlServer.Variable} is not set, and continuous integration skips nothing.");
        await ExecuteAsync($"CREATE DATABASE {name}");
        var settings = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 30 };
        return new(DatabaseEngine.PostgreSql, settings.ConnectionString);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
