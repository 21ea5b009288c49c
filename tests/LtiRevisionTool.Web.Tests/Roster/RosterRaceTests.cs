using LtiRevisionTool.Data;
using LtiRevisionTool.Web.Features.Roster;

namespace LtiRevisionTool.Web.Tests.Roster;

/// <summary>Several teachers, several nodes, and nodes that die or stop.</summary>
public sealed class RosterRaceTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Of_many_looks_at_four_nodes_one_reads() => await LookEverywhereAsync(null);

    [PostgreSqlFact]
    public async Task Of_many_looks_at_four_nodes_on_PostgreSQL_one_reads()
    {
        await using var own = await OwnPostgreSql.CreateAsync();
        await LookEverywhereAsync(new DatabaseSettings(DatabaseEngine.PostgreSql, own.ConnectionString));
    }

    [Fact]
    public async Task What_a_node_left_that_died_is_read_by_another_after_two_minutes()
    {
        await using var bench = await RosterBench.CreateAsync();
        bench.List("amy");
        Assert.NotNull(await bench.Rosters.ClaimAsync(bench.Course, "a node that died", false, RosterBench.Start, RosterBench.Start + RosterTimes.Claim, CancellationToken.None));
        var node = bench.Node();

        await node.LookAsync(await bench.RosterAsync(), asked: false, CancellationToken.None);
        Assert.Empty(bench.Lms.MemberRequests);
        await bench.LookAfterAsync(node, RosterTimes.Claim);

        Assert.Equal(["amy"], await bench.ListedAsync());
    }

    [Fact]
    public async Task A_node_that_stops_leaves_the_list_to_whoever_looks_next()
    {
        await using var bench = await RosterBench.CreateAsync();
        bench.Lms.AnswerMembers = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        var stopping = bench.Node();
        var looking = stopping.LookAsync(await bench.RosterAsync(), asked: false, CancellationToken.None);
        await Eventually.TrueAsync("it is asked", Soon, () => Task.FromResult(!bench.Lms.MemberRequests.IsEmpty));

        await stopping.StopAsync(CancellationToken.None);
        await looking;
        bench.List("amy");
        var roster = await bench.LookAsync(bench.Node());

        Assert.Equal((null, 0), (roster.Cause, roster.Tries));
        Assert.Equal(["amy"], await bench.ListedAsync());
    }

    [Fact]
    public async Task A_list_that_does_not_come_keeps_the_page_two_seconds_and_counts_as_too_late()
    {
        await using var bench = await RosterBench.CreateAsync();
        bench.Lms.AnswerMembers = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        var looking = bench.Node().LookAsync(await bench.RosterAsync(), asked: false, CancellationToken.None);
        await Eventually.TrueAsync("it is asked", Soon, () => Task.FromResult(!bench.Lms.MemberRequests.IsEmpty));
        Assert.False(looking.IsCompleted);

        bench.Time.Advance(RosterTimes.FirstLook);
        await looking;
        Assert.True((await bench.RosterAsync()).ClaimedUntil > bench.Time.GetUtcNow());
        bench.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("timeout", (await bench.IdleAsync()).Cause);
    }

    [Fact]
    public async Task A_page_does_not_wait_where_there_is_a_list()
    {
        await using var bench = await RosterBench.CreateAsync();
        bench.List("amy");
        var node = bench.Node();
        await bench.LookAsync(node);
        var come = new TaskCompletionSource();
        bench.Lms.AnswerMembers = async context =>
        {
            await come.Task;
            await bench.Lms.WritePageAsync(context, ["amy", "ben"]);
        };
        bench.Time.Advance(RosterTimes.Fresh);

        await node.LookAsync(await bench.RosterAsync(), asked: false, CancellationToken.None);
        Assert.Equal(["amy"], await bench.ListedAsync());
        come.SetResult();

        await bench.IdleAsync();
        Assert.Equal(["amy", "ben"], await bench.ListedAsync());
    }

    [Fact]
    public async Task Lists_of_several_courses_are_read_one_after_the_other()
    {
        await using var bench = await RosterBench.CreateAsync();
        bench.List("amy");
        var node = bench.Node();
        var courses = new List<Guid> { bench.Course };
        foreach (var number in Enumerable.Range(2, 5))
        {
            courses.Add((await bench.LaunchAsync("teacher", $"course-{number}")).CourseId!.Value);
        }

        await Task.WhenAll(courses.Select(async course => await node.LookAsync(await bench.RosterAsync(course), asked: false, CancellationToken.None)));
        foreach (var course in courses)
        {
            Assert.NotNull((await bench.IdleAsync(course)).ReadAt);
        }

        Assert.Equal((6, 1), (bench.Lms.MemberRequests.Count, bench.Lms.MostAtOnce));
    }

    private static async Task LookEverywhereAsync(DatabaseSettings? settings)
    {
        await using var bench = await RosterBench.CreateAsync(settings);
        var come = new TaskCompletionSource();
        bench.Lms.AnswerMembers = async context =>
        {
            await come.Task;
            await bench.Lms.WritePageAsync(context, ["amy", "ben"]);
        };
        var roster = await bench.RosterAsync();
        RosterRefresh[] nodes = [bench.Node(), bench.Node(), bench.Node(), bench.Node()];

        var looks = nodes.SelectMany(node => Enumerable.Range(0, 5).Select(_ => Task.Run(() => node.LookAsync(roster, asked: true, CancellationToken.None)))).ToList();
        await Eventually.TrueAsync("all but the one that reads are done", Soon, () => Task.FromResult(looks.Count(look => look.IsCompleted) == looks.Count - 1));
        come.SetResult();
        await Task.WhenAll(looks);
        await bench.IdleAsync();

        Assert.Single(bench.Lms.MemberRequests);
        Assert.Equal(["amy", "ben"], await bench.ListedAsync());
    }
}
