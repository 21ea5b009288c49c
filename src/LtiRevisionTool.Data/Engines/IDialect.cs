using System.Data.Common;

namespace LtiRevisionTool.Data.Engines;

/// <summary>What differs between the engines: how to connect, and a few words. Everything else is one text.</summary>
internal interface IDialect
{
    DatabaseEngine Engine { get; }

    /// <summary>Whether writers have to queue in this process because the engine lets only one write at a time.</summary>
    bool OneWriter { get; }

    /// <summary>
    /// Follows the table in the existence check of an insert-if-absent, so that the check holds until the insert.
    /// </summary>
    string Held { get; }

    string ConnectionString { get; }

    /// <summary>Opens a connection, as this engine needs it set up.</summary>
    Task<DbConnection> OpenAsync(CancellationToken cancellation);

    Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>Waits until nobody else changes the schema; disposing, or the end of the process, lets the next one in.</summary>
    Task<IAsyncDisposable> LockSchemaAsync(CancellationToken cancellation);

    /// <summary>Ends an insert-if-absent: a row that came first wins silently.</summary>
    string UnlessTaken(string columns);

    /// <summary>Ends a query that has an ORDER BY: at most so many rows.</summary>
    string Limit(string count);

    /// <summary>Whether the engine gave up this transaction for the sake of another, so that repeating it is the answer.</summary>
    bool IsDeadlock(DbException exception);
}
