using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Roster;
using LtiRevisionTool.Web.Features.Roster;

namespace LtiRevisionTool.Web.Tests.Roster;

/// <summary>What comes of a list that is read: who is kept, who goes, and when it is asked for again.</summary>
public sealed class RosterReadingTests : IAsyncLifetime
{
    private RosterBench bench = null!;
    private RosterRefresh node = null!;

    public async Task InitializeAsync()
    {
        bench = await RosterBench.CreateAsync();
        node = bench.Node();
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    [Trait("Row", "NRPS-04")]
    public async Task NRPS_04_The_course_is_asked_for_and_never_a_link_so_nobody_has_to_remember_who_refuses_links()
    {
        bench.List("amy", "ben");

        var roster = await bench.LookAsync(node);

        var request = Assert.Single(bench.Lms.MemberRequests);
        Assert.Equal(("/courses/9/members?view=all&limit=200", "application/vnd.ims.lti-nrps.v2.membershipcontainer+json"), request);
        Assert.Equal("https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly", Assert.Single(bench.Lms.TokenScopes));
        Assert.Equal(["amy", "ben"], await bench.ListedAsync());
        Assert.Equal((RosterBench.Start, RosterBench.Start, true, null), (roster.ReadAt, roster.WholeAt, roster.IsWhole, roster.Cause));
    }

    [Fact]
    [Trait("Row", "NRPS-20")]
    public async Task NRPS_20_A_list_is_read_when_somebody_looks_and_it_is_old_or_asked_for_once_a_minute()
    {
        bench.List("amy");
        await bench.LookAsync(node);

        await bench.LookAfterAsync(node, TimeSpan.FromSeconds(59), asked: true);
        await bench.LookAfterAsync(node, TimeSpan.FromMinutes(13));
        Assert.Single(bench.Lms.MemberRequests);
        await bench.LookAsync(node, asked: true);
        await bench.LookAsync(node, asked: true);
        Assert.Equal(2, bench.Lms.MemberRequests.Count);
        await bench.LookAfterAsync(node, TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.Equal(2, bench.Lms.MemberRequests.Count);

        await bench.LookAfterAsync(node, TimeSpan.FromSeconds(1));

        Assert.Equal(3, bench.Lms.MemberRequests.Count);
    }

    [Theory]
    [Trait("Row", "NRPS-19")]
    [InlineData(403, "no_permission")]
    [InlineData(404, "course_gone")]
    [InlineData(410, "course_gone")]
    public async Task NRPS_19_A_refused_list_is_off_with_its_reason_and_asked_for_once_a_day(int status, string cause)
    {
        bench.List("amy", "ben");
        await bench.LookAsync(node);
        bench.Fail(status);

        var refused = await bench.LookAfterAsync(node, TimeSpan.FromMinutes(15));
        await bench.LookAfterAsync(node, TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        var requests = bench.Lms.MemberRequests.Count;
        bench.List("amy");
        var back = await bench.LookAfterAsync(node, TimeSpan.FromSeconds(1));

        Assert.Equal((cause, RosterBench.Start, 2), (refused.Cause, refused.ReadAt, requests));
        Assert.Equal((null, 0), (back.Cause, back.Tries));
        Assert.Equal(["amy"], await bench.ListedAsync());
    }

    [Theory]
    [InlineData(200, "<html><title>Maintenance</title></html>", "unexpected_answer")]
    [InlineData(200, "{\"members\": [", "unexpected_answer")]
    [InlineData(200, "{\"id\": \"list\"}", "unexpected_answer")]
    [InlineData(200, "{\"members\": {}}", "unexpected_answer")]
    [InlineData(500, "", "platform_error")]
    [InlineData(502, "", "platform_error")]
    [InlineData(302, "", "redirected")]
    public async Task What_is_no_list_changes_nobody_and_is_tried_again_as_grades_are(int status, string body, string cause)
    {
        bench.List("amy", "ben");
        await bench.LookAsync(node);
        bench.Fail(status, body);

        var failed = await bench.LookAfterAsync(node, TimeSpan.FromMinutes(15));
        var second = await bench.LookAfterAsync(node, TimeSpan.FromSeconds(11));
        await bench.LookAfterAsync(node, TimeSpan.FromSeconds(59));
        Assert.Equal(3, bench.Lms.MemberRequests.Count);
        var third = await bench.LookAfterAsync(node, TimeSpan.FromSeconds(8));

        Assert.Equal((cause, 1), (failed.Cause, failed.Tries));
        Assert.Equal((2, 3), (second.Tries, third.Tries));
        Assert.Equal(RosterBench.Start, third.ReadAt);
        Assert.Equal(["amy", "ben"], await bench.ListedAsync());
    }

    [Fact]
    public async Task A_platform_that_asks_for_a_pause_gets_it_from_teachers_too_and_its_grades_pause_a_minute_at_most()
    {
        bench.Fail(429, retryAfter: 600);

        var busy = await bench.LookAsync(node);
        Assert.Equal(("busy", RosterBench.Start.AddMinutes(10), RosterBench.Start.AddMinutes(10)), (busy.Cause, busy.DueAt, busy.AskAt));
        Assert.Equal(RosterBench.Start.AddMinutes(1), busy.PlatformPausedUntil);
        await bench.LookAfterAsync(node, TimeSpan.FromSeconds(599), asked: true);
        Assert.Single(bench.Lms.MemberRequests);
        bench.List("amy");

        Assert.Null((await bench.LookAfterAsync(node, TimeSpan.FromSeconds(1))).Cause);
    }

    [Fact]
    public async Task While_a_platform_is_paused_nothing_is_asked()
    {
        await bench.Rosters.PausePlatformAsync((await bench.RosterAsync()).PlatformId, RosterBench.Start.AddMinutes(1), CancellationToken.None);
        bench.List("amy");

        await bench.LookAsync(node, asked: true);
        Assert.Empty(bench.Lms.MemberRequests);

        Assert.NotNull((await bench.LookAfterAsync(node, TimeSpan.FromMinutes(1))).ReadAt);
    }

    [Fact]
    [Trait("Row", "NRPS-09")]
    public async Task NRPS_09_An_empty_list_counts_when_it_is_confirmed_twice()
    {
        bench.List("amy", "ben");
        await bench.LookAsync(node);
        bench.List();

        var first = await bench.LookAfterAsync(node, TimeSpan.FromMinutes(15));
        var second = await bench.LookAfterAsync(node, TimeSpan.FromMinutes(15));

        Assert.Equal((1, 2), (first.EmptyLists, second.EmptyLists));
        Assert.Equal((RosterBench.Start, RosterBench.Start), (second.ReadAt, second.WholeAt));
        Assert.Equal(["amy", "ben"], await bench.ListedAsync());
        var third = await bench.LookAfterAsync(node, TimeSpan.FromMinutes(15));
        Assert.Equal((0, bench.Time.GetUtcNow()), (third.EmptyLists, third.WholeAt));
        Assert.Empty(await bench.ListedAsync());
    }

    [Fact]
    [Trait("Row", "NRPS-09")]
    public async Task NRPS_09_A_list_between_two_empty_ones_confirms_neither_and_a_new_course_may_be_empty()
    {
        bench.List();
        Assert.Equal(0, (await bench.LookAsync(node)).EmptyLists);
        bench.List("amy");
        await bench.LookAfterAsync(node, TimeSpan.FromMinutes(15));
        bench.List();
        await bench.LookAfterAsync(node, TimeSpan.FromMinutes(15));
        bench.List("amy");
        Assert.Equal(0, (await bench.LookAfterAsync(node, TimeSpan.FromMinutes(15))).EmptyLists);
        bench.List();

        Assert.Equal(1, (await bench.LookAfterAsync(node, TimeSpan.FromMinutes(15))).EmptyLists);
        Assert.Equal(["amy"], await bench.ListedAsync());
    }

    [Fact]
    [Trait("Row", "NRPS-12")]
    public async Task NRPS_12_Changes_are_asked_for_where_they_can_be_and_everybody_where_they_cannot_and_once_a_day()
    {
        bench.Lms.AnswerMembers = context => ForeignPlatform.WriteMembersAsync(
            context,
            context.Request.Query.ContainsKey("since")
                ? [ForeignPlatform.Member("ben", status: "Deleted"), ForeignPlatform.Member("cy", "Cy Cole")]
                : [ForeignPlatform.Member("amy"), ForeignPlatform.Member("ben")],
            $"<{bench.Lms.Memberships}&since=1>; rel=\"differences\"");
        await bench.LookAsync(node);

        var changed = await bench.LookAfterAsync(node, TimeSpan.FromMinutes(15));
        Assert.Equal(["amy", "cy"], await bench.ListedAsync());
        Assert.Equal((bench.Time.GetUtcNow(), bench.Time.GetUtcNow(), RosterBench.Start), (changed.ReadAt, changed.WholeAt, changed.FullAt));
        Assert.EndsWith("&since=1", bench.Lms.MemberRequests.Last().Address, StringComparison.Ordinal);
        await bench.LookAfterAsync(node, TimeSpan.FromDays(1));
        Assert.DoesNotContain("since", bench.Lms.MemberRequests.Last().Address, StringComparison.Ordinal);
        var answer = bench.Lms.AnswerMembers;
        bench.Lms.AnswerMembers = context =>
        {
            context.Response.StatusCode = context.Request.Query.ContainsKey("since") ? 410 : 200;
            return context.Response.StatusCode == 410 ? Task.CompletedTask : answer(context);
        };
        var full = await bench.LookAfterAsync(node, TimeSpan.FromMinutes(15));

        Assert.Equal((bench.Time.GetUtcNow(), null), (full.FullAt, full.Cause));
        Assert.Equal(["amy", "ben"], await bench.ListedAsync());
    }

    [Fact]
    public async Task Where_no_names_are_to_be_kept_none_are_nor_is_an_address_or_a_picture_ever()
    {
        bench.List("amy");
        await bench.LookAsync(node);
        Assert.Equal("Pupil amy", Assert.Single(await bench.Members.ListAsync(bench.Course, CancellationToken.None)).Name);

        await bench.Platforms.UpsertFromSettingsAsync(bench.Platform with { Names = NamePolicy.Drop }, RosterBench.Start, CancellationToken.None);
        await bench.LookAfterAsync(node, TimeSpan.FromMinutes(15));
        await bench.Platforms.UpsertFromSettingsAsync(bench.Platform, RosterBench.Start, CancellationToken.None);

        Assert.Null(Assert.Single(await bench.Members.ListAsync(bench.Course, CancellationToken.None)).Name);
        await using var connection = await bench.Database.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(sql) FROM sqlite_master WHERE tbl_name = 'roster_member'";
        Assert.DoesNotMatch("(?i)mail|picture", (string)(await command.ExecuteScalarAsync())!);
    }

    [Fact]
    public async Task Roles_in_both_forms_say_who_is_a_student()
    {
        const string Prefix = "http://purl.imsglobal.org/vocab/lis/v2/membership";
        bench.Lms.AnswerMembers = context => ForeignPlatform.WriteMembersAsync(context,
        [
            ForeignPlatform.Member("full", null, "Active", Prefix + "#Learner"), ForeignPlatform.Member("short", null, "ACTIVE", "Learner"),
            ForeignPlatform.Member("sub-role", null, "Active", Prefix + "/Learner#GuestLearner"), ForeignPlatform.Member("away", null, "Inactive", "Learner"),
            ForeignPlatform.Member("teacher", null, "Active", "Instructor"), ForeignPlatform.Member("both", null, "Active", "Instructor", "Learner"),
            ForeignPlatform.Member("assistant", null, "Active", Prefix + "#Instructor", Prefix + "/Instructor#TeachingAssistant"),
            ForeignPlatform.Member("short-assistant", null, "Active", "TeachingAssistant"), ForeignPlatform.Member("author", null, "Active", "ContentDeveloper"),
            ForeignPlatform.Member("mentor", null, "Active", Prefix + "#Mentor"), ForeignPlatform.Member("unknown", null, "Active", "", "Wizard"),
            ForeignPlatform.Member("try-out", null, "Active", "Learner", "http://purl.imsglobal.org/vocab/lti/system/person#TestUser"),
        ]);

        await bench.LookAsync(node);

        var members = (await bench.Members.ListAsync(bench.Course, CancellationToken.None)).ToDictionary(member => member.Subject);
        Assert.Equal(["away", "full", "short", "sub-role"], members.Values.Where(member => member.Role == RosterRole.Learner).Select(member => member.Subject).Order());
        Assert.Equal(["assistant", "author", "both", "short-assistant", "teacher"], members.Values.Where(member => member.Role == RosterRole.Teacher).Select(member => member.Subject).Order());
        Assert.Equal((RosterRole.Other, RosterRole.Other, RosterRole.TestUser), (members["mentor"].Role, members["unknown"].Role, members["try-out"].Role));
        Assert.False(members["away"].Active);
        Assert.True(members["short"].Active);
    }
}
