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

    private static string RoleOf(JsonArray members, string user) =>
        (string)members.Single(member => (string)member!["user_id"]! == user)!["roles"]![0]!;
}
