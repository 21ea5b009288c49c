using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Sessions;

public sealed class LoginStateStoreOnSqlite(SqliteTestDatabase engine) : LoginStateStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class LoginStateStoreOnPostgreSql(PostgreSqlTestDatabase engine)
    : LoginStateStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class LoginStateStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private LoginStateStore Logins => new(Database);

    [StoreFact]
    public async Task A_login_reads_back_as_stored()
    {
        var login = await LoginAsync();

        Assert.Equal(login, await Logins.FindAsync(login.Id, None));
    }

    [StoreFact]
    public async Task Of_launches_with_one_state_at_once_one_wins()
    {
        var login = await LoginAsync();

        var won = await AtOnceAsync(30, _ => Logins.ConsumeAsync(login.Id, Now, None));

        Assert.Single(won, true);
        Assert.Equal(Now, (await Logins.FindAsync(login.Id, None))!.ConsumedAt);
    }

    [StoreFact]
    public async Task An_expired_login_is_not_consumed()
    {
        var login = await LoginAsync();

        Assert.False(await Logins.ConsumeAsync(login.Id, login.ExpiresAt, None));
        Assert.True(await Logins.ConsumeAsync(login.Id, login.ExpiresAt.AddMilliseconds(-1), None));
    }

    [StoreFact]
    public async Task Hashes_are_compared_byte_for_byte()
    {
        var login = await LoginAsync();

        Assert.Null(await Logins.FindAsync(login.Id.ToUpperInvariant(), None));
        Assert.False(await Logins.ConsumeAsync(login.Id.ToUpperInvariant(), Now, None));
    }

    [StoreFact]
    public async Task A_launch_waits_with_its_login_until_that_is_used_up()
    {
        var login = await LoginAsync();

        Assert.True(await Logins.HoldAsync(login.Id, "sealed", Now, None));
        Assert.Equal("sealed", await Logins.FindHeldAsync(login.Id, Now, None));
        Assert.Null(await Logins.FindHeldAsync(login.Id, login.ExpiresAt, None));

        await Logins.ConsumeAsync(login.Id, Now, None);
        Assert.Null(await Logins.FindHeldAsync(login.Id, Now, None));
        Assert.False(await Logins.HoldAsync(login.Id, "sealed", Now, None));
    }

    [StoreFact]
    public async Task Logins_long_expired_are_forgotten_and_others_kept()
    {
        var old = await LoginAsync();
        var fresh = await LoginAsync(Now.AddHours(2));

        await Logins.DeleteExpiredAsync(Now.AddHours(1), None);

        Assert.Null(await Logins.FindAsync(old.Id, None));
        Assert.NotNull(await Logins.FindAsync(fresh.Id, None));
    }

    private async Task<LoginStateRow> LoginAsync(DateTimeOffset? at = null)
    {
        var login = new LoginStateRow
        {
            Id = World.Unique("state"),
            PlatformId = await World.PlatformAsync(),
            NonceHash = "nonce",
            BindingHash = "binding",
            StorageFrame = "frame",
            StorageHash = "storage",
            TargetLinkUri = "https://tool.example/learn/x",
            DeploymentHint = "1",
            CreatedAt = at ?? Now,
            ExpiresAt = (at ?? Now).AddMinutes(10),
        };
        await Logins.InsertAsync(login, None);
        return login;
    }
}
