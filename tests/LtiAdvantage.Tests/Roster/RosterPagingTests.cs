using LtiAdvantage.Claims;
using LtiAdvantage.Grades;
using LtiAdvantage.Platforms;
using LtiAdvantage.Roster;
using LtiAdvantage.Tests.Http;
using static LtiAdvantage.Tests.Roster.RosterBench;

namespace LtiAdvantage.Tests.Roster;

/// <summary>Members over several pages.</summary>
public sealed class RosterPagingTests
{
    [Fact, Trait("Row", "NRPS-06")]
    public async Task NRPS_06_The_next_page_is_asked_for_as_Moodle_names_it()
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Moodle);
        var captured = Capture.Moodle("nrps", "rlid_1_limit_2");
        var link = captured.Headers.Single(header => header.Name == "Link").Value.Replace("http://localhost:8085", tool.Platform.Url, StringComparison.Ordinal);
        tool.Platform.Service = request => request.Target.Contains("from=", StringComparison.Ordinal)
            ? FakeAnswer.Json(Page(Member("900")))
            : (captured with { Headers = [] }).With("Link", link);

        var roster = await tool.ReadAsync(new RosterQuery { ResourceLinkId = "1", PageSize = 2 });

        Assert.True(roster is { Complete: true, Members.Count: 3 });
        Assert.EndsWith("/memberships?limit=2&from=2&rlid=1", tool.Platform.Seen[1].Target, StringComparison.Ordinal);
    }

    [Fact, Trait("Row", "NRPS-06")]
    public async Task NRPS_06_The_next_page_of_Canvas_is_found_among_its_links()
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Canvas);
        var link = Capture.Read("canvas/nrps.headers.json").GetProperty("Link").GetString()!
            .Replace("https://ashgrove.instructure.com", tool.Platform.Url, StringComparison.Ordinal);
        tool.Platform.Service = request => request.Target.Contains("page=2", StringComparison.Ordinal)
            ? FakeAnswer.Json(Page(Member("6")))
            : FakeAnswer.Json(Page(Member("5"))).With("Link", link);

        var roster = await tool.ReadAsync(new RosterQuery { PageSize = 50, Role = LtiRole.Learner });

        Assert.Equal(["5", "6"], roster.Members.Select(member => member.UserId));
        Assert.Equal("/api/lti/courses/1042/names_and_roles?page=2&per_page=50", tool.Platform.Seen[1].Target);
    }

    [Fact, Trait("Row", "NRPS-05")]
    public async Task NRPS_05_A_platform_may_send_everybody_at_once()
    {
        var roster = await ReadPageAsync(Page([.. Enumerable.Range(0, 300).Select(number => Member($"{number}"))]), new RosterQuery { PageSize = 10 });

        Assert.True(roster is { Complete: true, Members.Count: 300 });
    }

    [Theory]
    [Trait("Row", "NRPS-06")]
    [Trait("Row", "NRPS-07")]
    [InlineData("<https://evil.example/members>; rel=next")]
    [InlineData("<//evil.example/members>; rel=next")]
    [InlineData("<http://127.0.0.1:1/members>; rel=next")]
    [InlineData("<http://user:pw@localhost/members>; rel=next")]
    [InlineData("<javascript:alert(1)>; rel=next")]
    [InlineData("<?>; rel=next")]
    public async Task NRPS_07_A_page_that_must_not_be_followed_leaves_the_list_incomplete(string link)
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => FakeAnswer.Json(Page(Member("5"))).With("Link", link);

        var roster = await tool.ReadAsync();

        Assert.True(roster is { Complete: false, Interruption: null, Members.Count: 1 });
        Assert.InRange(tool.Platform.Seen.Count, 1, 2);
    }

    [Fact, Trait("Row", "NRPS-07")]
    public async Task NRPS_07_A_circle_of_pages_is_left()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = request => FakeAnswer.Json(Page(Member(request.Target[^1..]))).With("Link", $"</m?p={(request.Target[^1] - '0' + 1) % 3}>; rel=\"next\"");

        var roster = await tool.ReadAsync(url: tool.Platform.Url + "/m?p=0");

        Assert.Equal((false, 3, 3), (roster.Complete, roster.Members.Count, tool.Platform.Seen.Count));
    }

    [Fact, Trait("Row", "NRPS-07")]
    public async Task NRPS_07_A_list_without_end_is_left_after_a_thousand_pages()
    {
        await using var tool = await Tool.ConnectAsync();
        var page = 0;
        tool.Platform.Service = _ => FakeAnswer.Json(Page()).With("Link", $"</m?page={++page}>; rel=next");

        Assert.False((await tool.ReadAsync()).Complete);
        Assert.Equal(1000, tool.Platform.Seen.Count);
    }

    [Theory, Trait("Row", "NRPS-07")]
    [InlineData(500, "{}", GradeCause.PlatformError)]
    [InlineData(404, "{}", GradeCause.CourseGone)]
    [InlineData(200, "<html>", GradeCause.UnexpectedAnswer)]
    [InlineData(200, """{"members":null}""", GradeCause.UnexpectedAnswer)]
    public async Task NRPS_07_A_page_that_fails_midway_leaves_what_was_read_and_says_why(int status, string body, string cause)
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = request => request.Target.EndsWith("p=2", StringComparison.Ordinal)
            ? FakeAnswer.Json(body, status)
            : FakeAnswer.Json(Page(Member("5"))).With("Link", "</m?p=2>; rel=next");

        var roster = await tool.ReadAsync();

        Assert.Equal((false, "5"), (roster.Complete, Assert.Single(roster.Members).UserId));
        Assert.Equal(cause, roster.Interruption switch
        {
            DeliveryOutcome.TryLater later => later.Cause,
            DeliveryOutcome.Refused refused => refused.Cause,
            _ => null,
        });
    }

    [Fact, Trait("Row", "NRPS-15")]
    public async Task NRPS_15_Who_comes_twice_is_one_member_with_all_roles()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = request => FakeAnswer.Json(request.Target.EndsWith("p=2", StringComparison.Ordinal)
            ? Page("""{"user_id":"5","status":"Active","name":"Aisha Khan","roles":["Instructor","Learner"]}""", Member("A"))
            : Page(Member("5", ",\"status\":\"Deleted\""), Member("a"))).With("Link", "</m?p=2>; rel=next");

        var roster = await tool.ReadAsync();

        Assert.Equal(["5", "a", "A"], roster.Members.Select(member => member.UserId));
        var merged = roster.Members[0];
        Assert.Equal((MemberStatus.Active, "Aisha Khan", true, true), (merged.Status, merged.Name, merged.Roles.IsInstructor, merged.Roles.IsLearner));
    }

    [Fact, Trait("Row", "NRPS-18")]
    public async Task NRPS_18_Ten_thousand_members_come_page_by_page_and_the_caller_hears_of_each()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = request =>
        {
            var page = int.Parse(request.Target.Split('=')[1], System.Globalization.CultureInfo.InvariantCulture);
            var answer = FakeAnswer.Json(Page([.. Enumerable.Range(page * 100, 100).Select(number => Member($"{number}"))]));
            return page < 99 ? answer.With("Link", $"</m?p={page + 1}>; rel=next") : answer;
        };
        var heard = new Heard();

        var roster = await tool.ReadAsync(new RosterQuery { Progress = heard }, tool.Platform.Url + "/m?p=0");

        Assert.True(roster is { Complete: true, Members.Count: 10_000 });
        Assert.Equal((100, 100, 10_000), (heard.Counts.Count, heard.Counts[0], heard.Counts[^1]));
    }

    [Fact, Trait("Row", "NRPS-18")]
    public async Task NRPS_18_No_more_is_kept_than_memory_can_bear()
    {
        await using var tool = await Tool.ConnectAsync();
        var padding = new string('x', 7 * 1024 * 1024);
        var page = 0;
        tool.Platform.Service = _ => FakeAnswer.Json(Page(Member($"{page}", $",\"unknown\":\"{padding}\""))).With("Link", $"</m?p={++page}>; rel=next");

        var roster = await tool.ReadAsync();

        Assert.Equal((false, 5, 6), (roster.Complete, roster.Members.Count, tool.Platform.Seen.Count));
    }

    [Fact, Trait("Row", "NRPS-12")]
    public async Task NRPS_12_The_address_of_differences_is_kept_and_asked_for_the_next_time()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = request => request.Target.StartsWith("/changes", StringComparison.Ordinal)
            ? FakeAnswer.Json(Page(Member("6", ",\"status\":\"Deleted\""))).With("Link", "</changes?since=2>; rel=\"differences\"")
            : FakeAnswer.Json(Page(Member("5"))).With("Link", "</changes?since=%41>; rel=\"differences\"");
        var before = await tool.ReadAsync();

        var changes = await tool.ReadAsync(new RosterQuery { Since = before.DifferencesUrl, ResourceLinkId = "7" });

        Assert.Equal((tool.Platform.Url + "/changes?since=%41", false), (before.DifferencesUrl, before.OnlyChanges));
        Assert.Equal(("/changes?since=%41", true, tool.Platform.Url + "/changes?since=2"), (tool.Platform.Seen[1].Target, changes.OnlyChanges, changes.DifferencesUrl));
        Assert.Equal(MemberStatus.Deleted, Assert.Single(changes.Members).Status);
    }

    [Theory, Trait("Row", "NRPS-12")]
    [InlineData("/changes", 2)]
    [InlineData("https://evil.example/changes", 1)]
    public async Task NRPS_12_Where_differences_are_refused_or_lie_elsewhere_everybody_is_read(string since, int requests)
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = request => request.Target.StartsWith("/changes", StringComparison.Ordinal)
            ? FakeAnswer.Json("{}", 410)
            : FakeAnswer.Json(Page(Member("5"))).With("Link", "<https://evil.example/changes>; rel=differences");

        var roster = await tool.ReadAsync(new RosterQuery { Since = since });

        Assert.Equal((false, 1, null), (roster.OnlyChanges, roster.Members.Count, roster.DifferencesUrl));
        Assert.Equal(requests, tool.Platform.Seen.Count);
    }

    private sealed class Heard : IProgress<int>
    {
        public List<int> Counts { get; } = [];

        public void Report(int value) => Counts.Add(value);
    }
}
