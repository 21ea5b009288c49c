using LtiRevisionTool.Data.Schema;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Support;

/// <summary>A database of its own for one test class, with the schema in place.</summary>
public abstract class TestDatabase : IAsyncLifetime
{
    private Database? database;

    public Database Database => database ?? throw new InvalidOperationException("There is no database to test on.");

    public async Task InitializeAsync()
    {
        await CreateEmptyAsync();
        if (database is not null)
        {
            await new SchemaMigrator(database).MigrateAsync(CancellationToken.None);
        }
    }

    /// <summary>Makes the database without its schema.</summary>
    public async Task CreateEmptyAsync() => database = await CreateAsync() is { } settings ? new Database(settings) : null;

    public abstract Task DisposeAsync();

    /// <returns>Null when the engine is not here; its tests are skipped then.</returns>
    protected abstract Task<DatabaseSettings?> CreateAsync();
}
