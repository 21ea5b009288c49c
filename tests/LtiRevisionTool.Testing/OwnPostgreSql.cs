using Npgsql;

namespace LtiRevisionTool.Testing;

/// <summary>An empty database of its own on the server that REVISION_TEST_POSTGRES names, dropped at the end.</summary>
public sealed class OwnPostgreSql : IAsyncDisposable
{
    private readonly string name = $"revision_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
    private readonly string server;

    private OwnPostgreSql(string server, int mostConnections)
    {
        this.server = server;
        ConnectionString = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = mostConnections }.ConnectionString;
    }

    public string ConnectionString { get; }

    /// <param name="mostConnections">The most that one process opens.</param>
    /// <exception cref="InvalidOperationException">There is no server.</exception>
    public static async Task<OwnPostgreSql> CreateAsync(int mostConnections = 30)
    {
        var server = PostgreSqlServer.ConnectionString
            ?? throw new InvalidOperationException($"{PostgreSqlServer.Variable} is not set, and continuous integration skips nothing.");
        var database = new OwnPostgreSql(server, mostConnections);
        await database.ExecuteAsync($"CREATE DATABASE {database.name}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The name above.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
