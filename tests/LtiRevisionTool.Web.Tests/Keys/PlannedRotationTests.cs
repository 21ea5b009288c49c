using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Tests.Keys;

public sealed class PlannedRotationTests : IAsyncLifetime
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private TwoNodes tool = null!;

    public async Task InitializeAsync() => tool = await TwoNodes.StartAsync();

    public async Task DisposeAsync() => await tool.DisposeAsync();

    [Fact]
    [Trait("Row", "KEY-04")]
    [Trait("Row", "KEY-09")]
    public async Task Not_one_token_request_is_refused_from_before_a_rotation_until_the_old_key_is_gone()
    {
        tool.Platform.Lifetime = 1;
        var old = await tool.KeyOfAsync(tool.One);
        await AskAsync();
        var published = tool.Time.GetUtcNow();
        var next = await tool.One.RotateAsync();

        // By the hour, and by the minute about the moments at which something changes.
        foreach (var wait in Waits(next.SignsFrom - published))
        {
            tool.Time.Advance(wait);
            await AskAsync();
            await AskAsync(tool.Other);
            Assert.Equal(await tool.KeyOfAsync(tool.One), await tool.KeyOfAsync(tool.Other));
            if (tool.Time.GetUtcNow() < next.SignsFrom + TimeSpan.FromHours(48))
            {
                Assert.Contains(old, await tool.One.PublishedAsync());
            }
        }

        Assert.Empty(tool.Platform.Refused);
        Assert.True(next.SignsFrom - published >= TimeSpan.FromHours(24));
        Assert.Equal([old, next.Id], tool.Platform.Accepted.Distinct());
        Assert.Equal([next.Id], await tool.One.PublishedAsync());
    }

    [Fact]
    [Trait("Row", "KEY-04")]
    public async Task A_key_signs_from_its_instant_on_without_anybody_doing_anything()
    {
        var old = await tool.KeyOfAsync(tool.One);
        var next = await tool.One.RotateAsync();

        tool.Time.Advance(next.SignsFrom - tool.Time.GetUtcNow() - TimeSpan.FromMilliseconds(1));
        Assert.Equal((old, old), (await tool.KeyOfAsync(tool.One), await tool.KeyOfAsync(tool.Other)));
        tool.Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal((next.Id, next.Id), (await tool.KeyOfAsync(tool.One), await tool.KeyOfAsync(tool.Other)));
    }

    [Fact]
    [Trait("Row", "KEY-04")]
    public async Task A_new_key_is_in_the_key_set_of_every_node_within_a_minute_behind_the_one_that_signs()
    {
        var old = await tool.KeyOfAsync(tool.Other);
        var next = await tool.One.RotateAsync();

        tool.Time.Advance(Minute);

        Assert.Equal([old, next.Id], await tool.Other.PublishedAsync());
    }

    [Fact]
    [Trait("Row", "KEY-04")]
    public async Task A_second_rotation_waits_for_the_first_and_then_goes_on_from_it()
    {
        var first = await tool.One.RotateAsync();

        var refused = await tool.Other.Rotation.RotateAsync(null, emergency: false, after: null, "command line", CancellationToken.None);
        tool.Time.Advance(first.SignsFrom - tool.Time.GetUtcNow());
        var second = await tool.Other.RotateAsync();

        Assert.Equal(first.Id, Assert.IsType<KeyRotationResult.StillWaiting>(refused).Key.Id);
        Assert.Equal(first.Id, await tool.KeyOfAsync(tool.One));
        Assert.Equal(3, (await tool.One.PublishedAsync()).Count);
        tool.Time.Advance(second.SignsFrom - tool.Time.GetUtcNow());
        Assert.Equal(second.Id, await tool.KeyOfAsync(tool.One));
    }

    [Fact]
    [Trait("Row", "KEY-04")]
    public async Task Of_two_rotations_at_once_one_is_made()
    {
        var results = await Task.WhenAll(new[] { tool.One, tool.Other, tool.One, tool.Other }
            .Select(node => Task.Run(() => node.Rotation.RotateAsync(null, emergency: false, after: null, "command line", CancellationToken.None))));

        Assert.Single(results.OfType<KeyRotationResult.Made>());
        Assert.Equal(2, (await tool.One.Store.ListAsync(CancellationToken.None)).Count);
    }

    [Fact]
    [Trait("Row", "KEY-04")]
    public async Task House_keeping_removes_a_key_only_when_it_has_left_the_key_set()
    {
        var next = await tool.One.RotateAsync();
        tool.Time.Advance(next.SignsFrom - tool.Time.GetUtcNow() + TimeSpan.FromHours(48));
        await tool.One.Housekeeping.RunOnceAsync(CancellationToken.None);
        Assert.Equal(2, (await tool.One.Store.ListAsync(CancellationToken.None)).Count);

        tool.Time.Advance(Hour);
        await tool.One.Housekeeping.RunOnceAsync(CancellationToken.None);

        Assert.Equal(next.Id, Assert.Single(await tool.One.Store.ListAsync(CancellationToken.None)).Id);
    }

    [Fact]
    [Trait("Row", "KEY-04")]
    public async Task A_tool_that_was_off_over_the_change_starts_with_the_new_key()
    {
        var next = await tool.One.RotateAsync();

        tool.Time.Advance(TimeSpan.FromDays(30));

        Assert.Equal(next.Id, await tool.KeyOfAsync(tool.One));
        Assert.Equal([next.Id], await tool.One.PublishedAsync());
    }

    private async Task AskAsync(KeyNode? node = null)
    {
        var token = await (node ?? tool.One).TokenAsync(tool.Platform.Grant);
        await (node ?? tool.One).Tokens.ForgetAsync(token, CancellationToken.None);
    }

    private static IEnumerable<TimeSpan> Waits(TimeSpan untilSigning)
    {
        var hours = (int)untilSigning.TotalHours - 1;
        return Enumerable.Repeat(Minute, 12)
            .Concat(Enumerable.Repeat(Hour, hours))
            .Concat(Enumerable.Repeat(Minute, 90))
            .Concat(Enumerable.Repeat(Hour, 47))
            .Concat(Enumerable.Repeat(Minute, 90));
    }
}
