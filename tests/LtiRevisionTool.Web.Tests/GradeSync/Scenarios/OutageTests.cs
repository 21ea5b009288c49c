using System.Diagnostics;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Testing;
using Xunit;
using Xunit.Abstractions;

namespace LtiRevisionTool.Web.Tests.GradeSync.Scenarios;

/// <summary>The platform is down for days while thousands of grades wait, and then answers.</summary>
[Trait("Category", "Long")]
public sealed class OutageTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int AtOnce = 4;
    private SyncBench bench = null!;
    private LoopbackGradebook gradebook = null!;
    private Outage outage = null!;
    private Guid platform;

    public async Task InitializeAsync()
    {
        bench = await SyncBench.CreateAsync();
        bench.Options.PerPlatform = AtOnce;
        gradebook = await LoopbackGradebook.StartAsync();
        outage = new Outage(bench, gradebook);
        platform = await bench.PlatformAsync(gradebook.Url, "Moodle");
    }

    public async Task DisposeAsync()
    {
        await gradebook.DisposeAsync();
        await bench.DisposeAsync();
    }

    [Fact]
    [Trait("Row", "AGS-29")]
    public async Task Thousands_of_grades_that_waited_for_three_days_arrive_within_half_an_hour_each_once_and_in_order()
    {
        var wall = Stopwatch.StartNew();
        var learners = await FinishAsync(Scale.Of(10_000, 500));
        outage.Begin();
        var half = TimeSpan.FromHours(Scale.Of(36, 2));
        await outage.LastAsync(half);
        var better = learners.Where((_, index) => index % 10 == 0).ToList();
        foreach (var learner in better)
        {
            await learner.FinishAsync(9);
        }

        await outage.LastAsync(half);
        output.WriteLine(Outage.Figures("Down", half * 2, outage.Requests, wall));
        Assert.InRange(outage.Requests / (half.TotalMinutes * 2), 0, 5);
        Assert.Empty(gradebook.Posts);

        outage.End();
        wall.Restart();
        var before = outage.Requests;
        var took = await outage.DrainAsync(AtOnce);

        output.WriteLine(Outage.Figures($"{learners.Count} grades after it", took, outage.Requests - before, wall));
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromMinutes(30));
        Assert.All(gradebook.Posts.GroupBy(post => post.User), posts => Assert.Single(posts));
        await AllSentAsync(learners, better);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Row", "AGS-29")]
    public async Task A_few_grades_do_not_wait_for_their_next_step_once_a_launch_or_another_grade_shows_that_it_works(bool byLaunch)
    {
        var learners = await FinishAsync(10);
        outage.Begin();
        await outage.LastAsync(TimeSpan.FromHours(70));
        outage.End();

        if (byLaunch)
        {
            await bench.LaunchAsync(platform, SyncBench.WithColumn(gradebook.Column), "visitor");
            await bench.Recovery.TryAsync(platform, TimeSpan.FromHours(72), bench.Time.GetUtcNow(), CancellationToken.None);
        }
        else
        {
            learners.Add(await LearnerAsync("new"));
            await learners[^1].FinishAsync(4);
        }

        var took = await outage.DrainAsync(AtOnce);

        output.WriteLine($"{took.TotalMinutes:0.0} simulated minutes");
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromMinutes(7));
        await AllSentAsync(learners, []);
    }

    [Fact]
    [Trait("Row", "AGS-29")]
    public async Task What_was_given_up_for_the_platforms_sake_goes_out_when_it_works_again()
    {
        var learners = await FinishAsync(10);
        outage.Begin();
        await outage.LastAsync(TimeSpan.FromHours(120));
        await Assert.AllAsync(learners, async learner => Assert.Equal(OutboxState.Refused, (await learner.GradeAsync()).State));
        outage.End();

        learners.Add(await LearnerAsync("new"));
        await learners[^1].FinishAsync(4);
        await outage.DrainAsync(AtOnce);

        await AllSentAsync(learners, []);
        Assert.Equal("recovered", (await learners[0].EventsAsync()).SkipLast(1).Last());
    }

    private async Task<List<Learner>> FinishAsync(int count)
    {
        var learners = new List<Learner>();
        for (var index = 0; index < count; index++)
        {
            learners.Add(await LearnerAsync($"learner-{index}"));
            await learners[^1].FinishAsync(1 + (index % 8));
        }

        return learners;
    }

    private Task<Learner> LearnerAsync(string subject) => bench.LaunchAsync(platform, SyncBench.WithColumn(gradebook.Column), subject);

    private async Task AllSentAsync(List<Learner> learners, List<Learner> better)
    {
        var rows = (await bench.Outbox.ListForPlacementAsync(learners[0].PlacementId, CancellationToken.None)).ToDictionary(row => row.PersonId);
        Assert.Equal(learners.Count, rows.Count);
        Assert.All(rows.Values, row => Assert.Equal(OutboxState.Sent, row.State));
        Assert.All(better, learner => Assert.Equal((9m, 2), (rows[learner.PersonId].ScoreGiven, rows[learner.PersonId].SentVersion)));
        var sent = gradebook.Posts.ToLookup(post => post.User, post => post.Given);
        Assert.Equal(
            rows.Values.Select(row => row.ScoreGiven).Order(),
            sent.Select(posts => posts.Last()).Order());
    }
}
