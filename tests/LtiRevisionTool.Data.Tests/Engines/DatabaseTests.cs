using Dapper;
using LtiRevisionTool.Data.Engines;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Engines;

public sealed class DatabaseOnSqlite(SqliteTestDatabase engine) : DatabaseTests(engine), IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task A_commit_survives_a_power_cut()
    {
        Assert.Equal(("wal", 2L, 1L, 10000L), (
            await PragmaAsync<string>("journal_mode"),
            await PragmaAsync<long>("synchronous"),
            await PragmaAsync<long>("foreign_keys"),
            await PragmaAsync<long>("busy_timeout")));
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=shared;Mode=Memory;Cache=Shared")]
    [InlineData("")]
    public void A_database_in_memory_is_refused(string connectionString)
    {
        var refused = Assert.Throws<ArgumentException>(() => new Database(new(DatabaseEngine.Sqlite, connectionString)));

        Assert.Contains("file", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_process_that_writes_is_waited_for()
    {
        var launch = await World.LaunchAsync();
        var other = new Database(Database.Settings);
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var theirs = other.InTransactionAsync(
            async work =>
            {
                await work.ExecuteAsync(Rename, new { id = launch.PersonId, name = "theirs" });
                begun.SetResult();
                await goOn.Task;
                return true;
            },
            None);
        await begun.Task;

        var ours = Task.Run(() => Database.WriteAsync(Rename, new { id = launch.PersonId, name = "ours" }, None));
        goOn.SetResult();

        Assert.True(await theirs);
        Assert.Equal(1, await ours);
    }

    private async Task<T?> PragmaAsync<T>(string pragma)
    {
        await using var connection = await Database.OpenAsync(None);
        return await connection.ExecuteScalarAsync<T>($"PRAGMA {pragma}");
    }
}

[OnPostgreSql]
public sealed class DatabaseOnPostgreSql(PostgreSqlTestDatabase engine) : DatabaseTests(engine), IClassFixture<PostgreSqlTestDatabase>
{
    [StoreFact]
    public async Task A_transaction_that_was_given_up_for_another_is_done_again()
    {
        var platform = await World.PlatformAsync();
        var people = new[] { (await World.LaunchAsync(platform)).PersonId, (await World.LaunchAsync(platform, "ben")).PersonId };
        using var bothHoldOne = new Barrier(2);
        var tries = 0;

        var done = await AtOnceAsync(2, index => Database.InTransactionAsync(
            async work =>
            {
                await work.ExecuteAsync(Rename, new { id = people[index], name = "first" });
                if (Interlocked.Increment(ref tries) <= 2)
                {
                    bothHoldOne.SignalAndWait();
                }

                return await work.ExecuteAsync(Rename, new { id = people[1 - index], name = "second" });
            },
            None));

        Assert.Equal([1, 1], done);
        Assert.True(tries > 2);
    }
}

public abstract class DatabaseTests(TestDatabase engine) : StoreTests(engine)
{
    private protected static readonly Statement Rename = new("test.rename", "id:Id name:Text", "UPDATE person SET name = @name WHERE id = @id");

    private static readonly Statement NameOf = new("test.name_of", "id:Id", "SELECT name FROM person WHERE id = @id");

    [StoreFact]
    public async Task Work_that_throws_leaves_nothing_behind()
    {
        var launch = await World.LaunchAsync();

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => Database.InTransactionAsync<bool>(
            async work =>
            {
                await work.ExecuteAsync(Rename, new { id = launch.PersonId, name = "changed" });
                throw new InvalidTimeZoneException();
            },
            None));

        Assert.Equal("Amy Ames", await Database.FindAsync<string>(NameOf, new { id = launch.PersonId }, None));
    }

    [StoreFact]
    public async Task A_writer_that_failed_lets_the_next_one_in()
    {
        var launch = await World.LaunchAsync();
        var missing = new Statement("test.missing", "id:Id", "UPDATE nothing SET name = '' WHERE id = @id");
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Database.WriteAsync(missing, new { id = launch.PersonId }, None));

        Assert.Equal(1, await Database.WriteAsync(Rename, new { id = launch.PersonId, name = "Ann" }, None));
    }

    [StoreFact]
    public async Task A_statement_issued_with_other_parameters_than_registered_is_refused()
    {
        var id = World.NewId();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync(Rename, new { id }, None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync(Rename, new { id, name = 1 }, None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync(Rename, new { id, name = "", more = "" }, None));
    }

    [StoreFact]
    public async Task A_row_never_points_to_one_that_is_not_there()
    {
        var launch = World.Launch(World.NewId());

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => World.Launches.RecordAsync(launch, None));
    }
}
