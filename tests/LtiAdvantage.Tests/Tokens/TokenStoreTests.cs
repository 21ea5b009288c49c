using LtiAdvantage.Grades;
using LtiAdvantage.Tests.Http;
using LtiAdvantage.Tokens;
using Xunit;

namespace LtiAdvantage.Tests.Tokens;

/// <summary>Tokens that several processes share through a store.</summary>
public sealed class TokenStoreTests
{
    private readonly MemoryTokens shared = new();

    [Fact]
    [Trait("Row", "AGS-09")]
    public async Task A_process_uses_the_token_that_another_asked_for()
    {
        await using var tool = await Tool.ConnectAsync();
        var (one, other) = (Process(tool), Process(tool));
        var first = await GetAsync(one, tool);

        var second = await GetAsync(other, tool);

        Assert.Equal((first.Value, 1), (second.Value, tool.Platform.Tokens.Asked));
    }

    [Fact]
    [Trait("Row", "AGS-11")]
    public async Task A_token_that_was_not_accepted_is_dropped_for_all()
    {
        await using var tool = await Tool.ConnectAsync();
        var (one, other) = (Process(tool), Process(tool));
        var old = await GetAsync(one, tool);
        await other.ForgetAsync(await GetAsync(other, tool), CancellationToken.None);

        var fresh = await GetAsync(one, tool);

        Assert.NotEqual(old.Value, fresh.Value);
    }

    [Fact]
    [Trait("Row", "AGS-11")]
    public async Task A_look_that_began_before_the_token_was_dropped_does_not_bring_it_back()
    {
        await using var tool = await Tool.ConnectAsync();
        var slow = new SlowStore(shared);
        var tokens = new AccessTokens(tool.Http, tool, tool.Time, slow);
        var old = await GetAsync(tokens, tool);
        slow.Hold();
        var before = GetAsync(tokens, tool);
        await slow.Reached;
        await tokens.ForgetAsync(old, CancellationToken.None);

        var after = GetAsync(tokens, tool);
        slow.Release();

        Assert.Equal(old.Value, (await before).Value);
        Assert.NotEqual(old.Value, (await after).Value);
    }

    [Fact]
    [Trait("Row", "AGS-09")]
    public async Task A_token_says_which_key_asked_for_it_and_a_store_never_sees_two_things_under_one_hash()
    {
        await using var tool = await Tool.ConnectAsync();
        var token = await GetAsync(Process(tool), tool);
        var one = TokenKey.For(tool.Grant with { DeploymentId = "1" }, ["a", "b"]);

        Assert.Equal((await tool.CurrentAsync(tool.Registration, CancellationToken.None)).KeyId, token.KeyId);
        Assert.Equal(
            6,
            new[]
            {
                one,
                one with { DeploymentId = "1;3:a b" },
                one with { Scopes = "a" },
                one with { Audience = "" },
                one with { ClientId = one.ClientId + "1" },
                one with { TokenEndpoint = one.TokenEndpoint + "/" },
            }.Select(key => key.Hash).Distinct().Count());
        Assert.Equal(64, one.Hash.Length);
    }

    private AccessTokens Process(Tool tool) => new(tool.Http, tool, tool.Time, shared);

    private static async Task<AccessToken> GetAsync(AccessTokens tokens, Tool tool) =>
        Assert.IsType<TokenResult.Granted>(await tokens.GetAsync(tool.Grant, [GradeScope.Score], CancellationToken.None)).Token;

    /// <summary>Has found what it was asked for, and keeps it back until it is let go.</summary>
    private sealed class SlowStore(ITokenStore inner) : ITokenStore
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private TaskCompletionSource? held;

        public Task Reached => reached.Task;

        public void Hold() => held = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Release() => held!.SetResult();

        public async Task<AccessToken?> FindAsync(string key, DateTimeOffset now, CancellationToken cancellation)
        {
            var found = await inner.FindAsync(key, now, cancellation);
            if (held is { } until)
            {
                reached.TrySetResult();
                await until.Task;
            }

            return found;
        }

        public Task KeepAsync(IReadOnlyCollection<string> keys, AccessToken token, CancellationToken cancellation) =>
            inner.KeepAsync(keys, token, cancellation);

        public Task ForgetAsync(Guid tokenId, CancellationToken cancellation) => inner.ForgetAsync(tokenId, cancellation);
    }
}
