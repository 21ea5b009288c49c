using System.Data;
using System.Data.Common;
using Npgsql;

namespace LtiRevisionTool.Data.Engines;

/// <summary>PostgreSQL.</summary>
internal sealed class PostgreSqlDialect(string connectionString) : IDialect
{
    public DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public bool OneWriter => false;

    public string Held => "";

    public string ConnectionString => connectionString;

    public async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    // Each statement sees what was committed before it, and waits at the rows that another transaction holds.
    public async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation) =>
        await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);

    public async Task<IAsyncDisposable> LockSchemaAsync(CancellationToken cancellation)
    {
        // Of its own, outside the pool, and without a limit: the lock ends with the connection.
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock(20261124)", connection);
            await command.ExecuteNonQueryAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public string UnlessTaken(string columns) => $"ON CONFLICT ({columns}) DO NOTHING";

    public string Limit(string count) => $"LIMIT {count}";

    public bool IsDeadlock(DbException exception) => exception.SqlState is PostgresErrorCodes.DeadlockDetected;
}
