using System.Data.Common;
using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data;

/// <summary>The way to the database: reads go straight to it, writers of a SQLite file pass one gate.</summary>
public sealed class Database
{
    private const int Tries = 4;

    private readonly SemaphoreSlim gate;

    public Database(DatabaseSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        TypeHandlers.Register();
        Dialect = settings.Engine switch
        {
            DatabaseEngine.Sqlite => new SqliteDialect(settings.ConnectionString),
            DatabaseEngine.PostgreSql => new PostgreSqlDialect(settings.ConnectionString),
            DatabaseEngine.SqlServer => new SqlServerDialect(settings.ConnectionString),
            _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Engine, "Unknown engine."),
        };
        gate = Dialect.OneWriter ? new SemaphoreSlim(1) : new SemaphoreSlim(int.MaxValue);
        Settings = settings;
    }

    internal DatabaseSettings Settings { get; }

    internal IDialect Dialect { get; }

    /// <summary>Opens a connection; the caller disposes of it. Fails when the database cannot be reached.</summary>
    public Task<DbConnection> OpenAsync(CancellationToken cancellation) => Dialect.OpenAsync(cancellation);

    internal Task<T?> FindAsync<T>(Statement statement, object arguments, CancellationToken cancellation)
        where T : class =>
        ConnectedAsync(work => work.FindAsync<T>(statement, arguments), cancellation);

    internal Task<IReadOnlyList<T>> ListAsync<T>(Statement statement, object arguments, CancellationToken cancellation) =>
        ConnectedAsync(work => work.ListAsync<T>(statement, arguments), cancellation);

    internal Task<T?> ScalarAsync<T>(Statement statement, object arguments, CancellationToken cancellation) =>
        ConnectedAsync(work => work.ScalarAsync<T>(statement, arguments), cancellation);

    /// <summary>Issues one statement that writes; it is a transaction of its own.</summary>
    internal async Task<int> WriteAsync(Statement statement, object arguments, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            return await ConnectedAsync(work => work.ExecuteAsync(statement, arguments), cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>
    /// Does the work in one transaction that is committed when it returns and rolled back when it throws. It is done again
    /// from the start when the engine gave it up for another's sake, so it must change nothing but the database.
    /// </summary>
    internal async Task<T> InTransactionAsync<T>(Func<Work, Task<T>> work, CancellationToken cancellation)
    {
        for (var tryNumber = 1; ; tryNumber++)
        {
            try
            {
                return await TryInTransactionAsync(work, cancellation);
            }
            catch (DbException exception) when (tryNumber < Tries && Dialect.IsDeadlock(exception))
            {
                // The other transaction has to get past the rows we let go before we come for them again.
                await Task.Delay(TimeSpan.FromMilliseconds(25 * tryNumber), cancellation);
            }
        }
    }

    private async Task<T> TryInTransactionAsync<T>(Func<Work, Task<T>> work, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            await using var connection = await OpenAsync(cancellation);
            await using var transaction = await Dialect.BeginAsync(connection, cancellation);
            var result = await work(new Work(Dialect, connection, transaction, cancellation));
            await transaction.CommitAsync(cancellation);
            return result;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<T> ConnectedAsync<T>(Func<Work, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        return await work(new Work(Dialect, connection, null, cancellation));
    }
}
