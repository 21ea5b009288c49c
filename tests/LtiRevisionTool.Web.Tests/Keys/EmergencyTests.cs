using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Tests.Keys;

[Trait("Row", "KEY-05")]
public sealed class EmergencyTests : IAsyncLifetime
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private TwoNodes tool = null!;

    public async Task InitializeAsync() => tool = await TwoNodes.StartAsync();

    public async Task DisposeAsync() => await tool.DisposeAsync();

    [Fact]
    public async Task The_new_key_signs_and_stands_alone_on_every_node_within_a_minute()
    {
        await tool.One.RotateAsync();

        var next = await tool.One.RotateAsync(emergency: true);
        tool.Time.Advance(Minute);

        foreach (var node in new[] { tool.One, tool.Other })
        {
            Assert.Equal(next.Id, await tool.KeyOfAsync(node));
            Assert.Equal([next.Id], await node.PublishedAsync());
        }
    }

    [Fact]
    public async Task Every_token_is_dropped_on_every_node_at_once()
    {
        var before = await tool.Other.TokenAsync(tool.Platform.Grant);
        Assert.Equal(before.Value, (await tool.One.TokenAsync(tool.Platform.Grant)).Value);

        await tool.One.RotateAsync(emergency: true);

        Assert.NotEqual(before.Value, (await tool.Other.TokenAsync(tool.Platform.Grant)).Value);
    }

    [Fact]
    public async Task A_token_that_was_under_way_with_the_old_key_is_not_kept_either()
    {
        // The other node still signs with the key that was taken back: the platform may know it for five minutes.
        await tool.Other.TokenAsync(tool.Platform.Grant);
        await tool.One.RotateAsync(emergency: true);
        var late = await tool.Other.TokenAsync(tool.Platform.Grant);
        tool.Platform.FetchesAgain = true;
        tool.Time.Advance(Minute);

        var next = await tool.One.TokenAsync(tool.Platform.Grant);

        Assert.NotEqual(late.Value, next.Value);
        Assert.Equal(await tool.KeyOfAsync(tool.One), next.KeyId);
    }

    [Fact]
    public async Task It_does_not_wait_for_a_key_that_waits_and_the_chain_goes_on_from_it()
    {
        var waiting = await tool.One.RotateAsync();
        var next = await tool.One.RotateAsync(emergency: true);

        var after = await tool.One.RotateAsync();
        tool.Time.Advance(after.SignsFrom - tool.Time.GetUtcNow());

        Assert.Equal(after.Id, await tool.KeyOfAsync(tool.One));
        Assert.Equal([after.Id, next.Id], await tool.One.PublishedAsync());
        Assert.DoesNotContain(waiting.Id, await tool.Other.PublishedAsync());
    }

    [Fact]
    public async Task A_key_of_a_platforms_own_stays_until_it_is_replaced_itself()
    {
        var own = await tool.One.RotateAsync(emergency: true, platform: tool.Platform.Registration.Id);
        await tool.One.RotateAsync(emergency: true);
        tool.Time.Advance(Minute);
        Assert.Equal(own.Id, await tool.KeyOfAsync(tool.One));

        var next = await tool.One.RotateAsync(emergency: true, platform: tool.Platform.Registration.Id);
        tool.Time.Advance(Minute);

        Assert.Equal(next.Id, await tool.KeyOfAsync(tool.One));
        Assert.DoesNotContain(own.Id, await tool.One.PublishedAsync());
    }
}
