using LtiAdvantage.Claims;
using LtiAdvantage.Grades;
using LtiAdvantage.Platforms;
using LtiAdvantage.Roster;
using LtiAdvantage.Tests.Http;
using static LtiAdvantage.Tests.Roster.RosterBench;

namespace LtiAdvantage.Tests.Roster;

/// <summary>How the members of a course are asked for.</summary>
public sealed class RosterRequestTests
{
    private const string Path = "/mod/lti/services.php/CourseSection/2/bindings/1/memberships";
    private const string Learner = "http%3A%2F%2Fpurl.imsglobal.org%2Fvocab%2Flis%2Fv2%2Fmembership%23Learner";

    [Fact, Trait("Row", "NRPS-02")]
    public async Task NRPS_02_One_media_type_is_accepted_and_one_scope_asked_for()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => FakeAnswer.Json(Page());

        await tool.ReadAsync();

        var request = Assert.Single(tool.Platform.Seen);
        Assert.Equal("application/vnd.ims.lti-nrps.v2.membershipcontainer+json", request.Header("Accept"));
        Assert.Equal(("GET", Path), (request.Method, request.Target));
        Assert.Equal(RosterScope.MembershipReadOnly, tool.Platform.Tokens.LastScope);
    }

    [Theory, Trait("Row", "NRPS-03")]
    [InlineData("", "?role={r}&rlid=a%26b&limit=50")]
    [InlineData("?type=%41&x", "?type=%41&x&role={r}&rlid=a%26b&limit=50")]
    [InlineData("?limit=10&course=2", "?course=2&role={r}&rlid=a%26b&limit=50")]
    [InlineData("?rlid=7&limit=10&role=Learner&li%6Dit=3", "?role={r}&rlid=a%26b&limit=50")]
    public async Task NRPS_03_Parameters_join_a_query_and_stand_once(string query, string sent)
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => FakeAnswer.Json(Page());

        await tool.ReadAsync(new RosterQuery { Role = LtiRole.Learner, ResourceLinkId = "a&b", PageSize = 50 }, tool.Members + query);

        Assert.Equal(Path + sent.Replace("{r}", Learner, StringComparison.Ordinal), Assert.Single(tool.Platform.Seen).Target);
    }

    [Fact, Trait("Row", "NRPS-03")]
    public async Task NRPS_03_Moodle_is_not_asked_by_role_since_it_forgets_it_on_the_next_page()
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Moodle);
        tool.Platform.Service = _ => Capture.Moodle("nrps", "all");

        var teachers = await tool.ReadAsync(new RosterQuery { Role = LtiRole.Instructor });

        Assert.Equal(Path, Assert.Single(tool.Platform.Seen).Target);
        Assert.Equal("3", Assert.Single(teachers.Members).UserId);
    }

    [Theory, Trait("Row", "NRPS-04")]
    [InlineData(400)]
    [InlineData(404)]
    public async Task NRPS_04_A_refused_resource_link_is_left_out_once_and_the_caller_learns_it(int status)
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = request => request.Target.Contains("rlid", StringComparison.Ordinal)
            ? FakeAnswer.Json("""{"errors":{"type":"bad_request","message":"Invalid 'rlid' parameter"}}""", status)
            : FakeAnswer.Json(Page(Member("5")));

        var roster = await tool.ReadAsync(new RosterQuery { ResourceLinkId = "77", PageSize = 10 });

        Assert.True(roster is { ResourceLinkIgnored: true, Complete: true, Members.Count: 1 });
        Assert.Equal([Path + "?rlid=77&limit=10", Path + "?limit=10"], tool.Platform.Seen.Select(request => request.Target));
    }

    [Fact, Trait("Row", "NRPS-04")]
    public async Task NRPS_04_What_is_refused_without_a_resource_link_too_is_refused()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => FakeAnswer.Json("{}", 400);

        Assert.Equal(new DeliveryOutcome.Refused(GradeCause.NotUnderstood, 400), await tool.FailAsync(new RosterQuery { ResourceLinkId = "77" }));
        Assert.Equal(2, tool.Platform.Seen.Count);
        Assert.Equal(new DeliveryOutcome.Refused(GradeCause.NotUnderstood, 400), await tool.FailAsync());
        Assert.Equal(3, tool.Platform.Seen.Count);
    }

    [Fact, Trait("Row", "NRPS-04")]
    public async Task NRPS_04_A_deleted_activity_of_Moodle_does_not_hide_the_course()
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Moodle);
        tool.Platform.Service = request => Capture.Moodle("nrps", request.Target.Contains("rlid", StringComparison.Ordinal) ? "rlid_999" : "all");

        var roster = await tool.ReadAsync(new RosterQuery { ResourceLinkId = "999" });

        Assert.True(roster is { ResourceLinkIgnored: true, Members.Count: 27 });
    }

    [Theory]
    [InlineData("ftp://lms.example/members")]
    [InlineData("/members")]
    [InlineData("https://lms.example/mem bers")]
    [InlineData("https://user@lms.example/members")]
    public async Task An_address_that_is_none_is_not_called(string url)
    {
        await using var tool = await Tool.ConnectAsync();

        Assert.Equal(new DeliveryOutcome.Refused(GradeCause.BadAddress), await tool.FailAsync(url: url));
        Assert.Equal(0, tool.Platform.Tokens.Asked);
    }

    [Fact]
    public async Task A_page_of_nobody_is_a_mistake_of_the_caller()
    {
        await using var tool = await Tool.ConnectAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => tool.ReadAsync(new RosterQuery { PageSize = 0 }));
    }
}
