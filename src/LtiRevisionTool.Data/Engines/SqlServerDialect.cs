using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace LtiRevisionTool.Data.Engines;

/// <summary>SQL Server and Azure SQL.</summary>
internal sealed class SqlServerDialect(string connectionString) : IDialect
{
    private const int ChosenAsDeadlockVictim = 1205;

    internal static readonly Statement TakeSchemaLock = new(
        "schema.lock",
        "",
        "EXEC sp_getapplock @Resource = 'revision schema', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = -1");

    public DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public bool OneWriter => false;

    public string Held => "WITH (UPDLOCK, HOLDLOCK)";

    public string ConnectionString => connectionString;

    public async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    public async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation) =>
        await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);

    public async Task<IAsyncDisposable> LockSchemaAsync(CancellationToken cancellation)
    {
        // Of its own, outside the pool, and without a limit: the lock ends with the connection.
        var settings = new SqlConnectionStringBuilder(connectionString) { Pooling = false };
        var connection = new SqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A registered statement.
            command.CommandText = TakeSchemaLock.Text(this);
#pragma warning restore CA2100
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // The held existence check has decided already.
    public string UnlessTaken(string columns) => "";

    public string Limit(string count) => $"OFFSET 0 ROWS FETCH NEXT {count} ROWS ONLY";

    public bool IsDeadlock(DbException exception) => exception is SqlException { Number: ChosenAsDeadlockVictim };
}
