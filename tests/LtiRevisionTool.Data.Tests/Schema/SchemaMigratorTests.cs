using LtiRevisionTool.Data.Schema;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Schema;

public sealed class SchemaMigratorOnSqlite(SqliteTestDatabase engine) : SchemaMigratorTests(engine), IClassFixture<SqliteTestDatabase>
{
    protected override TestDatabase Another() => new SqliteTestDatabase();
}

[OnPostgreSql]
public sealed class SchemaMigratorOnPostgreSql(PostgreSqlTestDatabase engine)
    : SchemaMigratorTests(engine), IClassFixture<PostgreSqlTestDatabase>
{
    protected override TestDatabase Another() => new PostgreSqlTestDatabase();
}

public abstract class SchemaMigratorTests(TestDatabase engine) : StoreTests(engine)
{
    [StoreFact]
    public async Task A_migrated_schema_is_current() => Assert.True(await new SchemaMigrator(Database).IsCurrentAsync(None));

    [StoreFact]
    public Task Asking_whether_an_empty_database_is_current_changes_nothing() => OnEmptyAsync(async database =>
    {
        var migrator = new SchemaMigrator(database);

        Assert.False(await migrator.IsCurrentAsync(None));
        Assert.Empty(await SchemaReader.ColumnsAsync(database));
    });

    [StoreFact]
    public Task Nodes_that_start_together_migrate_once() => OnEmptyAsync(async database =>
    {
        await AtOnceAsync(4, async _ =>
        {
            // Each as its own process would.
            await new SchemaMigrator(new Database(database.Settings)).MigrateAsync(None);
            return true;
        });

        Assert.True(await new SchemaMigrator(database).IsCurrentAsync(None));
    });

    [StoreFact]
    public Task The_script_applied_by_hand_leaves_the_same_schema() => OnEmptyAsync(async database =>
    {
        await using (var connection = await database.OpenAsync(None))
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The script under test.
            command.CommandText = SchemaMigrator.Script(database.Settings.Engine);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }

        Assert.True(await new SchemaMigrator(database).IsCurrentAsync(None));
        Assert.Equal(await SchemaReader.ColumnsAsync(Database), await SchemaReader.ColumnsAsync(database));
    });

    protected abstract TestDatabase Another();

    private async Task OnEmptyAsync(Func<Database, Task> test)
    {
        var another = Another();
        await another.CreateEmptyAsync();
        try
        {
            await test(another.Database);
        }
        finally
        {
            await another.DisposeAsync();
        }
    }
}
