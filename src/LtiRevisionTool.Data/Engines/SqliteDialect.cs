using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace LtiRevisionTool.Data.Engines;

/// <summary>SQLite: a write-ahead log, foreign keys, and a commit that survives a power cut.</summary>
internal sealed class SqliteDialect : IDialect
{
    // A file that somebody else holds, in the words of each operating system.
    private const int HeldOnWindows = unchecked((int)0x80070020);
    private const int HeldOnLinux = 11;
    private const int HeldOnMac = 35;

    private readonly string connectionString;
    private readonly Lock preparing = new();
    private Task? prepared;

    public SqliteDialect(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        if (builder.Mode == SqliteOpenMode.Memory || builder.DataSource is "" or ":memory:")
        {
            throw new ArgumentException("The SQLite database has to be a file.", nameof(connectionString));
        }

        File = Path.GetFullPath(builder.DataSource);
        builder.DataSource = File;
        this.connectionString = builder.ConnectionString;
    }

    public DatabaseEngine Engine => DatabaseEngine.Sqlite;

    public bool OneWriter => true;

    public string Held => "";

    /// <summary>The full path of the database file.</summary>
    public string File { get; }

    public string ConnectionString => connectionString;

    public async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        await PreparedAsync();
        return await ConnectAsync("PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000", cancellation);
    }

    public Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    public async Task<IAsyncDisposable> LockSchemaAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        for (; ; )
        {
            try
            {
                // Held by the operating system for the process that has it open.
                return new FileStream(File + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (exception.HResult is HeldOnWindows or HeldOnLinux or HeldOnMac)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
            }
        }
    }

    public string UnlessTaken(string columns) => $"ON CONFLICT ({columns}) DO NOTHING";

    public string Limit(string count) => $"LIMIT {count}";

    public bool IsDeadlock(DbException exception) => false;

    /// <summary>Once a process, unless it failed: the folder, and the journal mode that the file then keeps.</summary>
    private Task PreparedAsync()
    {
        lock (preparing)
        {
            return prepared = prepared is null or { IsFaulted: true } ? PrepareAsync() : prepared;
        }
    }

    private async Task PrepareAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await using var connection = await ConnectAsync("PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL", CancellationToken.None);
    }

    private async Task<SqliteConnection> ConnectAsync(string pragmas, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The two texts above.
        command.CommandText = pragmas;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation);
        return connection;
    }
}
