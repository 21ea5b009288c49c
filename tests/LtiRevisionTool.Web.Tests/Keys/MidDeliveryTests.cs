using LtiRevisionTool.Web.Tests.GradeSync;

namespace LtiRevisionTool.Web.Tests.Keys;

/// <summary>A key changes while grades are on their way: between the lease of one and the request for its token.</summary>
public sealed class MidDeliveryTests : IAsyncLifetime
{
    private TwoNodes tool = null!;

    public async Task InitializeAsync() => tool = await TwoNodes.StartAsync();

    public async Task DisposeAsync() => await tool.DisposeAsync();

    [Fact]
    [Trait("Row", "KEY-04")]
    public async Task A_planned_change_costs_no_delivery_and_no_request()
    {
        tool.Platform.Lifetime = 1;
        var learners = await FinishAsync(6);
        var next = await tool.Other.RotateAsync();
        tool.Time.Advance(next.SignsFrom - tool.Time.GetUtcNow() - TimeSpan.FromSeconds(3));

        tool.One.BeforeToken = () =>
        {
            tool.Time.Advance(TimeSpan.FromSeconds(1));
            return Task.CompletedTask;
        };

        await RunAsync();

        Assert.Equal(learners.Order(), tool.Platform.Graded.Order());
        Assert.Empty(tool.Platform.Refused);
        Assert.Equal(2, tool.Platform.Accepted.Distinct().Count());
    }

    [Theory]
    [Trait("Row", "KEY-05")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_an_emergency_every_grade_arrives_within_minutes(bool fetchesAgain)
    {
        tool.Platform.FetchesAgain = fetchesAgain;
        var learners = await FinishAsync(6);
        await tool.One.TokenAsync(tool.Platform.Grant);
        var old = await tool.KeyOfAsync(tool.One);
        var replaced = false;
        tool.One.BeforeToken = async () =>
        {
            if (!replaced)
            {
                replaced = true;
                await tool.Other.RotateAsync(emergency: true);
                tool.Time.Advance(TimeSpan.FromSeconds(61));
            }
        };

        var minutes = 0;
        for (; tool.Platform.Graded.Count < learners.Count && minutes < 20; minutes++)
        {
            await RunAsync();
            tool.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(learners.Order(), tool.Platform.Graded.Distinct().Order());
        Assert.True(minutes <= 15, $"{minutes} minutes");
        Assert.Equal(fetchesAgain, tool.Platform.Refused.Count == 0);
        Assert.NotEqual(old, await tool.KeyOfAsync(tool.One));
        Assert.DoesNotContain(old, await tool.One.PublishedAsync());
    }

    [Fact]
    [Trait("Row", "KEY-05")]
    public async Task A_platform_that_refuses_an_old_signature_gets_the_new_one_within_the_minute()
    {
        tool.Platform.FetchesAgain = true;
        await FinishAsync(1);
        await tool.KeyOfAsync(tool.One);
        await tool.Other.RotateAsync(emergency: true);
        // A node that the platform fetches keys from has read the table; this one has not.
        tool.Time.Advance(TimeSpan.FromSeconds(59));
        await using var fresh = await tool.AnotherNodeAsync();
        tool.Platform.KeySet = fresh.KeySet;

        await RunAsync();
        var refusedFirst = tool.Platform.Refused.Count;
        tool.Time.Advance(TimeSpan.FromSeconds(30));
        await RunAsync();

        Assert.Equal((1, 1), (refusedFirst, tool.Platform.Graded.Count));
    }

    private async Task<IReadOnlyList<string>> FinishAsync(int count)
    {
        var platform = await tool.Bench.PlatformAsync(tool.Platform.Url);
        var learners = Enumerable.Range(1, count).Select(number => $"learner-{number}").ToList();
        foreach (var learner in learners)
        {
            await (await tool.Bench.LaunchAsync(platform, SyncBench.WithColumn(tool.Platform.Column), learner)).FinishAsync(7);
        }

        return learners;
    }

    private Task RunAsync() => tool.Bench.RunAsync(tool.One.Gradebook);
}
