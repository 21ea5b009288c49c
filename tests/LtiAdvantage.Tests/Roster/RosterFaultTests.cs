using LtiAdvantage.Claims;
using LtiAdvantage.Grades;
using LtiAdvantage.Messages;
using LtiAdvantage.Platforms;
using LtiAdvantage.Roster;
using LtiAdvantage.Tests.Http;
using LtiAdvantage.Tests.Keys;
using LtiAdvantage.Tests.Launch;
using static LtiAdvantage.Tests.Roster.RosterBench;

namespace LtiAdvantage.Tests.Roster;

/// <summary>Where there is no roster, and answers that are none.</summary>
public sealed class RosterFaultTests(KeyServer server) : IClassFixture<KeyServer>
{
    [Theory, Trait("Row", "NRPS-01")]
    [InlineData("\"absent\"", null)]
    [InlineData("""{"context_memberships_url":"https://school.example/m","service_versions":["2.0"]}""", "https://school.example/m")]
    [InlineData("""{"context_memberships_url":"https://school.example/m","service_versions":["1.0","2.0"]}""", "https://school.example/m")]
    [InlineData("""{"context_memberships_url":"https://school.example/m"}""", "https://school.example/m")]
    [InlineData("""{"context_memberships_url":"https://school.example/m","service_versions":["1.0"]}""", null)]
    [InlineData("""{"context_memberships_url":"https://school.example/m","service_versions":[]}""", null)]
    [InlineData("""{"context_memberships_url":"https://school.example/m","service_versions":"2.0"}""", null)]
    [InlineData("""{"context_memberships_url":"http://school.example/m","service_versions":["2.0"]}""", null)]
    [InlineData("""{"service_versions":["2.0"]}""", null)]
    [InlineData("[]", null)]
    public async Task NRPS_01_Without_a_list_of_this_version_a_launch_names_none(string claim, string? url)
    {
        var accepted = await new Bench(server).AcceptsAsync(Patch.Of($$"""{"{{LtiClaim.NamesRoleService}}":{{claim}}}"""));

        Assert.Equal(url, Assert.IsType<ResourceLinkRequest>(accepted.Message).MembershipsUrl);
    }

    public static TheoryData<string> NoLists =>
    [
        "", "null", "[]", "5", "\"x\"", "{}", "<html></html>",
        """{"members":null}""", """{"members":{}}""", """{"members":"5"}""", """{"Members":[]}""",
        """{"members":[],"members":[{"user_id":"5"}]}""",
        """{"members":[{"user_id":"5","user_id":"6"}]}""",
        """{"members":[{"user_id":"5","name":"\ud800"}]}""",
        """{"members":[]} trailing""",
        """{"members":[{"user_id":"5","x":""" + string.Concat(Enumerable.Repeat("[", 200)) + string.Concat(Enumerable.Repeat("]", 200)) + "}]}",
    ];

    [Theory, MemberData(nameof(NoLists)), Trait("Row", "NRPS-08")]
    public async Task NRPS_08_An_answer_without_a_list_is_a_fault_and_no_empty_course(string body)
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => new FakeAnswer { Body = body, ContentType = "text/html" };

        Assert.Equal(new DeliveryOutcome.TryLater(GradeCause.UnexpectedAnswer, Status: 200), await tool.FailAsync());
    }

    [Theory, Trait("Row", "NRPS-09")]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public async Task NRPS_09_An_empty_list_is_an_empty_course(string mark)
    {
        var roster = await ReadPageAsync(mark + Page());

        Assert.True(roster is { Complete: true, Members.Count: 0 });
    }

    [Theory]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"user_id":""}""")]
    [InlineData("""{"user_id":null}""")]
    [InlineData("""{"user_id":["5"]}""")]
    [InlineData("""{"user_id":"a\u0000b"}""")]
    [InlineData("""{"user_id":"{256}"}""")]
    public async Task A_member_who_cannot_be_read_leaves_the_list_incomplete(string member)
    {
        var roster = await ReadPageAsync(Page(member.Replace("{256}", new string('x', 256), StringComparison.Ordinal), Member("5", ",\"name\":\"A\\u0000\\nB\"")));

        Assert.Equal((false, null, "A  B"), (roster.Complete, roster.Interruption, Assert.Single(roster.Members).Name));
    }

    [Fact]
    public async Task A_number_is_a_name_of_a_member_too() =>
        Assert.Equal("17", Assert.Single((await ReadPageAsync(Page("""{"user_id":17}"""))).Members).UserId);

    public static TheoryData<string, int, string, string> Gone => new()
    {
        { "Generic", 404, "{}", GradeCause.CourseGone },
        { "Generic", 410, "", GradeCause.CourseGone },
        { "Generic", 403, "{}", GradeCause.NoPermission },
        { "Generic", 401, "{}", GradeCause.NoPermission },
        { "Moodle", 404, """{"status":404,"reason":"Not Found: Course 999 doesn't exist"}""", GradeCause.CourseGone },
        { "Canvas", 401, """{"errors":{"type":"unauthorized","message":"Access Token not linked to a Tool associated with this Context"}}""", GradeCause.ToolRemoved },
        { "Canvas", 404, """{"errors":[{"message":"The specified resource does not exist."}]}""", GradeCause.CourseGone },
    };

    [Theory, MemberData(nameof(Gone)), Trait("Row", "NRPS-19")]
    public async Task NRPS_19_A_course_that_is_gone_or_closed_to_the_tool_says_so(string family, int status, string body, string cause)
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.ForFamily(family));
        tool.Platform.Service = _ => FakeAnswer.Json(body, status);

        Assert.Equal(cause, Assert.IsType<DeliveryOutcome.Refused>(await tool.FailAsync()).Cause);
    }

    [Theory, Trait("Row", "NRPS-23")]
    [InlineData(429, "", null)]
    [InlineData(403, "403 Forbidden (Rate Limit Exceeded)\n", null)]
    [InlineData(403, "", "0.0")]
    public async Task NRPS_23_A_platform_that_asks_for_fewer_requests_is_left_alone(int status, string body, string? remaining)
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Canvas);
        var answer = new FakeAnswer { Status = status, Body = body, ContentType = "text/plain" }.With("Retry-After", "90");
        tool.Platform.Service = _ => remaining is null ? answer : answer.With("X-Rate-Limit-Remaining", remaining);

        var later = Assert.IsType<DeliveryOutcome.TryLater>(await tool.FailAsync());

        Assert.Equal((GradeCause.Busy, true, TimeSpan.FromSeconds(90)), (later.Cause, later.WholePlatform, later.RetryAfter));
    }

    [Fact]
    public async Task A_page_has_a_size()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => FakeAnswer.Json(Page(Member("5", $",\"x\":\"{new string('x', 8 * 1024 * 1024)}\"")));

        Assert.Equal(new DeliveryOutcome.Refused(GradeCause.AnswerTooLarge, 200), await tool.FailAsync());
    }

    [Fact]
    public async Task A_token_that_is_not_accepted_is_replaced_once()
    {
        await using var tool = await Tool.ConnectAsync();
        var asked = 0;
        tool.Platform.Service = _ => ++asked == 1 ? FakeAnswer.Json("{}", 401) : FakeAnswer.Json(Page(Member("5")));

        Assert.Single((await tool.ReadAsync()).Members);
        Assert.Equal(2, tool.Platform.Tokens.Asked);
    }
}
