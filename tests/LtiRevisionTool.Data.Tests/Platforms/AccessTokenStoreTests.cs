using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Platforms;

public sealed class AccessTokenStoreOnSqlite(SqliteTestDatabase engine) : AccessTokenStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class AccessTokenStoreOnPostgreSql(PostgreSqlTestDatabase engine)
    : AccessTokenStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

[Trait("Row", "AGS-09")]
public abstract class AccessTokenStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private readonly ToolKeyStore keys = new(engine.Database);
    private readonly AccessTokenStore tokens = new(engine.Database);
    private string keyId = "";

    public override async Task InitializeAsync()
    {
        var number = (await keys.ListAsync(None)).Select(key => key.Number).Append(0).Max() + 1;
        keyId = World.Unique("kid");
        await keys.FollowAsync(KeyRow(keyId, number), Now, None);
    }

    [StoreFact]
    public async Task A_token_is_found_until_it_ends()
    {
        var token = Token();
        await tokens.KeepAsync(token, None);

        Assert.Equal(token, await tokens.FindAsync(token.Id, Now, None));
        Assert.Null(await tokens.FindAsync(token.Id, token.ExpiresAt, None));
        Assert.Null(await tokens.FindAsync(token.Id.ToUpperInvariant(), Now, None));
    }

    [StoreFact]
    public async Task A_newer_token_takes_the_place_of_the_older()
    {
        var token = Token();
        await tokens.KeepAsync(token, None);
        var newer = token with { TokenId = World.NewId(), SealedToken = "other", Scopes = "c", ExpiresAt = Now.AddHours(2) };

        await tokens.KeepAsync(newer, None);
        await tokens.ForgetAsync(token.TokenId, None);

        Assert.Equal(newer, await tokens.FindAsync(token.Id, Now, None));
    }

    [StoreFact]
    public async Task A_token_is_forgotten_under_every_hash()
    {
        var (one, other) = (Token(), Token());
        await tokens.KeepAsync(one, None);
        await tokens.KeepAsync(one with { Id = other.Id }, None);

        await tokens.ForgetAsync(one.TokenId, None);

        Assert.Equal((null, null), (await tokens.FindAsync(one.Id, Now, None), await tokens.FindAsync(other.Id, Now, None)));
    }

    [StoreFact]
    [Trait("Row", "KEY-05")]
    public async Task A_token_is_worth_nothing_once_the_key_that_asked_for_it_is_taken_back()
    {
        var number = (await keys.ListAsync(None)).Max(key => key.Number) + 1;
        await keys.ReplaceAsync(KeyRow(World.Unique("kid"), number), None);
        var late = Token();

        await tokens.KeepAsync(late, None);

        Assert.Null(await tokens.FindAsync(late.Id, Now, None));
    }

    [StoreFact]
    public async Task Nodes_that_keep_a_token_at_once_do_not_disturb_each_other()
    {
        var token = Token();

        await AtOnceAsync(8, async index =>
        {
            await tokens.KeepAsync(token with { TokenId = World.NewId(), SealedToken = $"sealed {index}" }, None);
            return index;
        });

        Assert.StartsWith("sealed ", (await tokens.FindAsync(token.Id, Now, None))!.SealedToken, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task Tokens_that_have_ended_are_deleted()
    {
        var (ended, valid) = (Token() with { ExpiresAt = Now.AddYears(-1) }, Token());
        await tokens.KeepAsync(ended, None);
        await tokens.KeepAsync(valid, None);

        Assert.Equal(1, await tokens.DeleteExpiredAsync(Now.AddYears(-1), None));

        Assert.NotNull(await tokens.FindAsync(valid.Id, Now, None));
    }

    private static ToolKeyRow KeyRow(string id, int number) => new()
    {
        Id = id,
        Number = number,
        PublicJwk = "{}",
        SealedPrivate = "sealed",
        State = ToolKeyState.Current,
        CreatedAt = Now,
        SignsFrom = Now,
    };

    private AccessTokenRow Token() => new()
    {
        Id = World.Unique("hash"),
        TokenId = World.NewId(),
        KeyId = keyId,
        SealedToken = "sealed",
        Scopes = "a b",
        ExpiresAt = Now.AddHours(1),
    };
}
