using System.Net;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests;

public sealed class RosterTests(Lms lms) : IClassFixture<Lms>
{
    private const string Address = "/mod/lti/services.php/CourseSection/2/bindings/1/memberships";

    [Fact]
    public async Task Members_have_short_role_names_and_an_assistant_passes_for_a_learner()
    {
        using var response = await lms.CallAsync(HttpMethod.Get, Address, A.RosterScope);
        var members = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["members"]!.AsArray();

        Assert.Equal("Instructor", RoleOf(members, "3"));
        Assert.Equal("Learner", RoleOf(members, "4"));
        Assert.Equal("Learner", RoleOf(members, "5"));
        Assert.DoesNotContain(members, member => (string)member!["user_id"]! == "2");
    }

    [Fact]
    public async Task The_next_page_forgets_the_role()
    {
        using var response = await lms.CallAsync(HttpMethod.Get, Address + "?role=Learner&limit=2", A.RosterScope);

        Assert.Equal($"<{lms.Address}{Address}?limit=2&from=2>; rel=\"next\"", response.Headers.GetValues("Link").Single());
    }

    [Theory]
    [InlineData("?rlid=2", HttpStatusCode.OK)]
    [InlineData("?rlid=999", HttpStatusCode.NotFound)]
    public async Task An_activity_that_does_not_exist_has_no_members(string query, HttpStatusCode status)
    {
        using var response = await lms.CallAsync(HttpMethod.Get, Address + query, A.RosterScope);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_member_has_the_captured_members()
    {
        var captured = Captured.Moodle("nrps");

        var all = await ReadAsync("");
        var ofLink = await ReadAsync("?rlid=2&limit=2");
        await lms.ControlAsync("/course/privacy", ("level", "anonymous"));
        var anonymous = await ReadAsync("");
        await lms.ControlAsync("/course/privacy", ("level", "public"));

        Assert.Equal(Captured.Shape(Body(captured, "all")), Captured.Shape(all));
        Assert.Equal(Captured.Shape(Body(captured, "all")["members"]![0]), Captured.Shape(all["members"]![0]));
        Assert.Equal(Captured.Shape(Body(captured, "rlid_1_limit_2")["members"]![0]), Captured.Shape(ofLink["members"]![0]));
        Assert.Equal(
            Captured.Shape(Body(captured, "rlid_1_limit_2")["members"]![0]!["message"]![0]), Captured.Shape(ofLink["members"]![0]!["message"]![0]));
        Assert.Equal(Captured.Shape(Body(captured, "names_and_email_not_shared_limit_2")["members"]![0]), Captured.Shape(anonymous["members"]![0]));
    }

    [Fact]
    public async Task The_next_page_keeps_the_activity_and_the_last_one_has_no_header()
    {
        using var first = await lms.CallAsync(HttpMethod.Get, Address + "?rlid=2&limit=2", A.RosterScope);
        using var last = await lms.CallAsync(HttpMethod.Get, Address + "?limit=50&from=2", A.RosterScope);

        Assert.Equal($"<{lms.Address}{Address}?limit=2&from=2&rlid=2>; rel=\"next\"", first.Headers.GetValues("Link").Single());
        Assert.False(last.Headers.Contains("Link"));
    }

    [Theory]
    [InlineData("/mod/lti/services.php/CourseSection/999/bindings/1/memberships", A.RosterScope, HttpStatusCode.NotFound)]
    [InlineData("/mod/lti/services.php/CourseSection/2/bindings/7/memberships", A.RosterScope, HttpStatusCode.Unauthorized)]
    [InlineData(Address, A.ScoreScope, HttpStatusCode.Unauthorized)]
    public async Task Another_course_deployment_or_scope_is_refused(string address, string scope, HttpStatusCode status)
    {
        using var response = await lms.CallAsync(HttpMethod.Get, address, scope);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.BadRequest)]
    [InlineData("*/*", HttpStatusCode.OK)]
    [InlineData("application/vnd.ims.lti-nrps.v2.membershipcontainer+json", HttpStatusCode.OK)]
    public async Task It_is_found_by_its_exact_media_type(string accept, HttpStatusCode status)
    {
        using var response = await lms.CallAsync(HttpMethod.Get, Address, A.RosterScope, accept: accept);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Both_forms_of_a_role_narrow_the_list()
    {
        var byName = await ReadAsync("?role=Instructor");
        var byAddress = await ReadAsync("?role=" + Uri.EscapeDataString("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"));

        Assert.Equal("3", (string)Assert.Single(byName["members"]!.AsArray())!["user_id"]!);
        Assert.Equal(byName["members"]!.ToJsonString(), byAddress["members"]!.ToJsonString());
    }

    private static JsonNode Body(JsonNode captured, string name) => captured[name]!["response"]!["body"]!;

    private async Task<JsonNode> ReadAsync(string query)
    {
        using var response = await lms.CallAsync(HttpMethod.Get, Address + query, A.RosterScope);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private static string RoleOf(JsonArray members, string user) =>
        (string)members.Single(member => (string)member!["user_id"]! == user)!["roles"]![0]!;
}
