using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Sessions;

public sealed class ArrivalStoreOnSqlite(SqliteTestDatabase engine) : ArrivalStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class ArrivalStoreOnPostgreSql(PostgreSqlTestDatabase engine)
    : ArrivalStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class ArrivalStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private ArrivalStore Arrivals => new(Database);

    private SessionStore Sessions => new(Database);

    [StoreFact]
    public async Task Of_many_who_bring_a_code_at_once_one_takes_it()
    {
        var arrival = await ArrivalAsync();

        var taken = await AtOnceAsync(20, _ => Arrivals.TakeAsync(arrival.Id, Now, None));

        Assert.Equal(arrival, Assert.Single(taken, one => one is not null));
    }

    [StoreFact]
    public async Task A_code_opens_its_session_under_a_new_secret_alone()
    {
        var arrival = await ArrivalAsync();
        var fresh = World.Unique("secret");

        Assert.Equal(arrival.Address, (await Arrivals.OpenAsync(arrival.Id, fresh, Now, None))!.Address);
        Assert.Null(await Arrivals.OpenAsync(arrival.Id, World.Unique("secret"), Now, None));

        Assert.Equal(arrival.SessionId, (await Sessions.FindBySecretAsync(fresh, Now, None))!.Id);
    }

    [StoreFact]
    public async Task A_code_is_over_at_its_end_and_forgotten_later()
    {
        var arrival = await ArrivalAsync();

        Assert.Null(await Arrivals.TakeAsync(arrival.Id, arrival.ExpiresAt, None));
        Assert.True(await Arrivals.DeleteExpiredAsync(arrival.ExpiresAt.AddHours(1), None) >= 1);
        Assert.Null(await Arrivals.TakeAsync(arrival.Id, Now, None));
    }

    private async Task<ArrivalRow> ArrivalAsync()
    {
        var launch = await World.LaunchAsync();
        var arrival = new ArrivalRow { Id = World.Unique("code"), SessionId = launch.SessionId, Address = "/learn/x", ExpiresAt = Now.AddSeconds(30) };
        await Arrivals.InsertAsync(arrival, None);
        return arrival;
    }
}
