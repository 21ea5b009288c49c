using LtiRevisionTool.Web.Features.Roster;
using LtiRevisionTool.Web.Features.Teach;
using Microsoft.AspNetCore.Http;

namespace LtiRevisionTool.Web.Tests.Roster;

/// <summary>Lists of many pages: long ones, endless ones, and ones that lead astray.</summary>
public sealed class RosterPagingTests : IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    private RosterBench bench = null!;
    private RosterRefresh node = null!;

    public async Task InitializeAsync()
    {
        bench = await RosterBench.CreateAsync();
        node = bench.Node();
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    [Trait("Row", "NRPS-18")]
    public async Task NRPS_18_Ten_thousand_members_come_page_by_page_and_the_page_says_how_far_it_is()
    {
        string[] everybody = [.. Enumerable.Range(0, 10_000).Select(number => $"pupil-{number}")];
        var halfway = new TaskCompletionSource();
        bench.Lms.AnswerMembers = async context =>
        {
            if (context.Request.Query["from"] == "5000")
            {
                await halfway.Task;
            }

            await bench.Lms.WritePageAsync(context, everybody);
        };
        var looking = node.LookAsync(await bench.RosterAsync(), asked: false, CancellationToken.None);
        await Eventually.TrueAsync("half of them are read", Soon, () => Task.FromResult(bench.Lms.MemberRequests.Count == 26));
        bench.Time.Advance(RosterTimes.Beat);
        var said = await Eventually.FindAsync("the page says so", Soon, async () =>
        {
            var note = RosterNote.Of(new CourseRoster(await bench.RosterAsync(), []), "Moodle", bench.Time);
            return note!.Text.Contains("5,000", StringComparison.Ordinal) ? note : null;
        });
        halfway.SetResult();
        await looking;

        var roster = await bench.IdleAsync();

        Assert.Equal(new RosterNote("Asking Moodle for the list of students: reload in a moment. 5,000 read so far.", MayAsk: false), said);
        Assert.Equal((true, 10_000, 50), (roster.IsWhole, await bench.Members.CountAsync(bench.Course, CancellationToken.None), bench.Lms.MemberRequests.Count));
    }

    [Fact]
    public async Task A_platform_that_insists_on_short_pages_is_read_to_the_end()
    {
        bench.Lms.AnswerMembers = context => bench.Lms.WritePageAsync(context, [.. Enumerable.Range(0, 7).Select(number => $"pupil-{number}")], most: 3);

        Assert.True((await bench.LookAsync(node)).IsWhole);

        Assert.Equal(7, (await bench.ListedAsync()).Count);
    }

    [Fact]
    public async Task A_list_without_end_is_left_and_takes_nobody_out()
    {
        bench.List("amy");
        await bench.LookAsync(node);
        bench.Lms.AnswerMembers = context =>
        {
            var page = int.Parse(context.Request.Query["page"].FirstOrDefault() ?? "0", System.Globalization.CultureInfo.InvariantCulture);
            return ForeignPlatform.WriteMembersAsync(context, [ForeignPlatform.Member($"pupil-{page}")], $"<{bench.Lms.Memberships}&page={page + 1}>; rel=next");
        };

        var roster = await bench.LookAfterAsync(node, TimeSpan.FromMinutes(15));

        Assert.Equal((false, RosterBench.Start, bench.Time.GetUtcNow()), (roster.IsWhole, roster.WholeAt, roster.ReadAt));
        Assert.Equal(1001, (await bench.ListedAsync()).Count);
    }

    [Fact]
    public async Task A_next_page_at_another_origin_is_not_asked_for_and_takes_nobody_out()
    {
        await using var other = await ForeignPlatform.StartAsync();
        bench.List("amy", "ben");
        await bench.LookAsync(node);
        bench.Lms.AnswerMembers = context => ForeignPlatform.WriteMembersAsync(context, [ForeignPlatform.Member("cy")], $"<{other.Memberships}>; rel=\"next\"");

        var roster = await bench.LookAfterAsync(node, TimeSpan.FromMinutes(15));

        Assert.Empty(other.MemberRequests);
        Assert.Equal((false, RosterBench.Start, null), (roster.IsWhole, roster.WholeAt, roster.Cause));
        Assert.Equal(["amy", "ben", "cy"], await bench.ListedAsync());
    }

    [Theory]
    [InlineData("rel=next; <{0}&from=1>", false)]
    [InlineData("<{0}&from=1>;rel=next", true)]
    [InlineData("<{0}&from=9>; rel=\"prev\", <{0}&from=1>; title=\"a,b\"; REL=\"last next\"", true)]
    [InlineData("<?view=all&from=1>; rel=\"next\"", true)]
    public async Task Links_are_read_as_they_are_written(string link, bool isFollowed)
    {
        bench.Lms.AnswerMembers = context => ForeignPlatform.WriteMembersAsync(
            context,
            [ForeignPlatform.Member(context.Request.Query["from"] == "1" ? "ben" : "amy")],
            context.Request.Query["from"] == "1" ? null : string.Format(System.Globalization.CultureInfo.InvariantCulture, link, bench.Lms.Memberships));

        await bench.LookAsync(node);

        Assert.Equal(isFollowed ? ["amy", "ben"] : ["amy"], await bench.ListedAsync());
    }

    [Theory]
    [InlineData(503, "platform_error", 1)]
    [InlineData(403, "no_permission", 1)]
    public async Task A_page_that_fails_midway_leaves_what_was_read_and_nobody_has_left(int status, string cause, int tries)
    {
        bench.List("amy", "ben");
        await bench.LookAsync(node);
        bench.Lms.AnswerMembers = context =>
        {
            if (context.Request.Query["from"] == "1")
            {
                context.Response.StatusCode = status;
                return Task.CompletedTask;
            }

            return bench.Lms.WritePageAsync(context, ["cy", "dee"], most: 1);
        };

        var roster = await bench.LookAfterAsync(node, TimeSpan.FromMinutes(15));

        Assert.Equal((cause, tries, false, RosterBench.Start), (roster.Cause, roster.Tries, roster.IsWhole, roster.WholeAt));
        Assert.Equal(["amy", "ben", "cy"], await bench.ListedAsync());
    }
}
