using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Platforms;

public sealed class ToolKeyStoreOnSqlite(SqliteTestDatabase engine) : ToolKeyStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class ToolKeyStoreOnPostgreSql(PostgreSqlTestDatabase engine) : ToolKeyStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class ToolKeyStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private readonly ToolKeyStore keys = new(engine.Database);
    private readonly AccessTokenStore tokens = new(engine.Database);

    [StoreFact]
    [Trait("Row", "KEY-04")]
    public async Task A_key_that_follows_leaves_the_others_published_until_the_instant_and_touches_no_other_platforms()
    {
        var platform = await World.PlatformAsync();
        var first = await FollowAsync(Key(null, Now), Now);
        var own = await FollowAsync(Key(platform, Now), Now);

        var second = await FollowAsync(Key(null, Now.AddDays(1)), Now.AddDays(3));
        var third = await FollowAsync(Key(null, Now.AddDays(9)), Now.AddDays(11));

        Assert.Equal(first with { State = ToolKeyState.Retired, PublishedUntil = Now.AddDays(3) }, await FindAsync(first));
        Assert.Equal(second with { State = ToolKeyState.Retired, PublishedUntil = Now.AddDays(11) }, await FindAsync(second));
        Assert.Equal(third, await FindAsync(third));
        Assert.Equal(own, await FindAsync(own));
    }

    [StoreFact]
    [Trait("Row", "KEY-10")]
    public async Task A_platforms_own_key_follows_its_own_alone()
    {
        var (one, other) = (await World.PlatformAsync(), await World.PlatformAsync());
        var tools = await FollowAsync(Key(null, Now), Now);
        var first = await FollowAsync(Key(one, Now), Now);
        var others = await FollowAsync(Key(other, Now), Now);

        await FollowAsync(Key(one, Now.AddDays(1)), Now.AddDays(3));

        Assert.Equal(Now.AddDays(3), (await FindAsync(first))!.PublishedUntil);
        Assert.Equal((others, tools), (await FindAsync(others), await FindAsync(tools)));
    }

    [StoreFact]
    [Trait("Row", "KEY-05")]
    public async Task A_key_that_replaces_takes_the_others_and_every_token_back()
    {
        var first = await FollowAsync(Key(null, Now.AddDays(-9)), Now.AddDays(-9));
        var waiting = await FollowAsync(Key(null, Now.AddDays(1)), Now.AddDays(3));
        await tokens.KeepAsync(Token(first), None);
        var next = Key(null, Now) with { Number = await NextAsync() };

        Assert.True(await keys.ReplaceAsync(next, None));

        Assert.Equal((Now, Now), ((await FindAsync(first))!.PublishedUntil!.Value, (await FindAsync(waiting))!.PublishedUntil!.Value));
        Assert.Equal(next, await FindAsync(next));
        Assert.Equal(0, await tokens.DeleteExpiredAsync(Now.AddYears(1), None));
    }

    [StoreFact]
    [Trait("Row", "KEY-04")]
    public async Task Of_two_who_make_the_next_key_at_once_one_does_and_the_other_changes_nothing()
    {
        var first = await FollowAsync(Key(null, Now), Now);
        var number = await NextAsync();

        var made = await AtOnceAsync(8, index => keys.FollowAsync(Key(null, Now.AddDays(index)) with { Number = number }, Now.AddDays(index + 2), None));

        var won = made.ToList().IndexOf(true);
        Assert.Single(made, did => did);
        Assert.Equal(Now.AddDays(won + 2), (await FindAsync(first))!.PublishedUntil);
    }

    [StoreFact]
    [Trait("Row", "KEY-04")]
    public async Task Keys_are_deleted_when_they_are_no_longer_published()
    {
        var old = await FollowAsync(Key(null, Now.AddDays(-20)), Now.AddDays(-20));
        var kept = await FollowAsync(Key(null, Now.AddDays(-10)), Now.AddDays(-8));
        var current = await FollowAsync(Key(null, Now.AddDays(-1)), Now.AddDays(1));

        await keys.DeleteGoneAsync(Now, None);

        Assert.Null(await FindAsync(old));
        Assert.Equal((kept.Id, current.Id), ((await FindAsync(kept))!.Id, (await FindAsync(current))!.Id));
    }

    private static ToolKeyRow Key(Guid? platform, DateTimeOffset signsFrom) => new()
    {
        Id = World.Unique("kid"),
        Number = 0,
        PublicJwk = "{}",
        SealedPrivate = "sealed",
        State = ToolKeyState.Current,
        CreatedAt = Now,
        PlatformId = platform,
        SignsFrom = signsFrom,
    };

    private static AccessTokenRow Token(ToolKeyRow key) => new()
    {
        Id = World.Unique("hash"),
        TokenId = World.NewId(),
        KeyId = key.Id,
        SealedToken = "sealed",
        Scopes = "a b",
        ExpiresAt = Now.AddHours(1),
    };

    private async Task<int> NextAsync() => (await keys.ListAsync(None)).Select(key => key.Number).Append(0).Max() + 1;

    private async Task<ToolKeyRow> FollowAsync(ToolKeyRow key, DateTimeOffset othersUntil)
    {
        var numbered = key with { Number = await NextAsync() };
        Assert.True(await keys.FollowAsync(numbered, othersUntil, None));
        return numbered;
    }

    private async Task<ToolKeyRow?> FindAsync(ToolKeyRow key) => (await keys.ListAsync(None)).SingleOrDefault(row => row.Id == key.Id);
}
