using System.Net;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;

namespace LtiRevisionTool.PracticeLms.Tests.Moodle;

/// <summary>What a teacher or an administrator did in Moodle, as the tool comes to see it.</summary>
public sealed class ControlTests(Lms lms) : IClassFixture<Lms>, IAsyncLifetime
{
    private const string Roster = "/mod/lti/services.php/CourseSection/2/bindings/1/memberships";

    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("")]
    [InlineData("amara")]
    public async Task A_lock_answers_500_with_an_empty_array_and_keeps_the_grade(string person)
    {
        await lms.PostScoreAsync(A.Score(given: 5));
        await lms.ControlAsync("/gradebook/lock", ("column", "checkpoint-1"), ("person", person));

        using var locked = await lms.PostScoreAsync(A.Score(given: 7, timestamp: "2026-11-24T09:10:00Z"));
        using var stale = await lms.PostScoreAsync(A.Score(given: 7));

        Assert.Equal((HttpStatusCode.InternalServerError, "[]"), (locked.StatusCode, await locked.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal(5, await lms.ShownAsync());
    }

    [Fact]
    public async Task What_is_unlocked_takes_scores_again()
    {
        await lms.ControlAsync("/gradebook/lock", ("column", "3"));
        await lms.ControlAsync("/gradebook/lock", ("column", "3"), ("state", "off"));

        await lms.PostScoreAsync(A.Score());

        Assert.Equal(6, await lms.ShownAsync());
    }

    [Fact]
    public async Task A_hidden_column_takes_scores()
    {
        await lms.ControlAsync("/gradebook/hide", ("column", "checkpoint-1"));
        await lms.PostScoreAsync(A.Score());

        Assert.Equal(6, await lms.ShownAsync());
    }

    [Fact]
    public async Task A_column_with_an_impossible_maximum_takes_scores_and_shows_nothing()
    {
        await lms.ControlAsync("/gradebook/break", ("column", "checkpoint-1"));
        using var taken = await lms.PostScoreAsync(A.Score());
        using var results = await lms.CallAsync(HttpMethod.Get, A.Results, A.ResultScope);

        Assert.Equal((HttpStatusCode.OK, ""), (taken.StatusCode, await taken.Content.ReadAsStringAsync()));
        Assert.Null(await lms.ShownAsync());
        Assert.Equal(["id", "userId"], JsonNode.Parse(await results.Content.ReadAsStringAsync())![0]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task A_user_id_that_is_no_number_costs_Moodle_its_status_line()
    {
        using var response = await lms.PostScoreAsync(A.Score(user: "amara"));

        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Contains("502 Bad Gateway", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_line_of_a_refusal_holds_the_posted_body()
    {
        var score = A.Score(user: "3");

        using var response = await lms.PostScoreAsync(score);

        Assert.Equal("Incorrect score received" + score.ToJsonString(), response.ReasonPhrase);
    }

    [Fact]
    public async Task A_deleted_activity_is_gone_in_each_of_its_services()
    {
        await lms.ControlAsync("/activity/delete", ("link", "checkpoint-1"));

        using var item = await lms.CallAsync(HttpMethod.Get, A.Item, A.LineItemScope);
        using var score = await lms.PostScoreAsync(A.Score());
        using var results = await lms.CallAsync(HttpMethod.Get, A.Results, A.ResultScope);
        using var members = await lms.CallAsync(HttpMethod.Get, Roster + "?rlid=2", A.RosterScope);
        using var launch = await lms.GetAsync("/launch/amara/checkpoint-1");

        Assert.All([item, score, results, members, launch], response => Assert.Equal(HttpStatusCode.NotFound, response.StatusCode));
        Assert.Contains("Not Found: Grade item 3 doesn", await score.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_the_clean_up_has_run_the_column_of_a_deleted_activity_answers_as_before()
    {
        await lms.ControlAsync("/activity/delete", ("link", "checkpoint-1"), ("queued", "yes"));

        using var score = await lms.PostScoreAsync(A.Score());
        using var launch = await lms.GetAsync("/launch/amara/checkpoint-1");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (score.StatusCode, launch.StatusCode));
    }

    [Fact]
    public async Task A_copied_activity_keeps_its_resource_id_tag_and_custom_parameters()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("link", "checkpoint-1")]);
        using var copied = await lms.SendAsync(new HttpRequestMessage(HttpMethod.Post, lms.Address + "/activity/duplicate") { Content = form });
        var key = (string)JsonNode.Parse(await copied.Content.ReadAsStringAsync())!["key"]!;

        var token = new JsonWebToken(await Launching.TokenAsync(lms, link: key));
        var link = token.GetPayloadValue<System.Text.Json.JsonElement>("https://purl.imsglobal.org/spec/lti/claim/resource_link");
        using var items = await lms.CallAsync(HttpMethod.Get, A.Items + "&resource_id=checkpoint-1&tag=checkpoint", A.LineItemScope);

        Assert.Equal(("6", "Stalin: checkpoint 1 (copy)"), (link.GetProperty("id").GetString(), link.GetProperty("title").GetString()));
        Assert.Equal("checkpoint-1", token.GetPayloadValue<System.Text.Json.JsonElement>("https://purl.imsglobal.org/spec/lti/claim/custom").GetProperty("part").GetString());
        Assert.Equal(2, JsonNode.Parse(await items.Content.ReadAsStringAsync())!.AsArray().Count);
    }

    [Fact]
    public async Task Whoever_has_left_gets_no_grade_and_opens_nothing_and_whoever_is_suspended_keeps_a_row()
    {
        await lms.ControlAsync("/people/enrol", ("person", "amara"), ("standing", "unenrolled"));
        await lms.ControlAsync("/people/enrol", ("person", "ben"), ("standing", "suspended"));

        using var left = await lms.PostScoreAsync(A.Score());
        using var suspended = await lms.PostScoreAsync(A.Score(user: "6"));
        using var launch = await lms.GetAsync("/launch/amara/checkpoint-1");
        using var members = await lms.CallAsync(HttpMethod.Get, Roster, A.RosterScope);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK, HttpStatusCode.NotFound), (left.StatusCode, suspended.StatusCode, launch.StatusCode));
        var ids = JsonNode.Parse(await members.Content.ReadAsStringAsync())!["members"]!.AsArray().Select(member => (string)member!["user_id"]!).ToList();
        Assert.DoesNotContain("5", ids);
        Assert.DoesNotContain("6", ids);
    }

    [Fact]
    public async Task Names_that_are_not_shared_are_not_there()
    {
        await lms.ControlAsync("/course/privacy", ("level", "anonymous"));

        var token = new JsonWebToken(await Launching.TokenAsync(lms));
        using var members = await lms.CallAsync(HttpMethod.Get, Roster, A.RosterScope);

        Assert.DoesNotContain(token.Claims, claim => claim.Type is "name" or "given_name" or "family_name" or "https://purl.imsglobal.org/spec/lti/claim/ext");
        var member = JsonNode.Parse(await members.Content.ReadAsStringAsync())!["members"]![0]!;
        Assert.Equal(["status", "roles", "user_id", "lis_person_sourcedid"], member.AsObject().Select(part => part.Key));
    }

    [Fact]
    public async Task A_teacher_in_the_role_of_a_student_launches_as_a_learner_and_is_refused_a_grade()
    {
        var token = new JsonWebToken(await Launching.TokenAsync(lms, "switched"));
        using var response = await lms.PostScoreAsync(A.Score(user: token.Subject));

        Assert.Equal(["http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"], token.GetPayloadValue<string[]>("https://purl.imsglobal.org/spec/lti/claim/roles"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_replaced_key_is_another_one()
    {
        var before = (string)(await lms.JsonAsync("/mod/lti/certs.php"))["keys"]![0]!["kid"]!;
        await lms.ControlAsync("/keys/rotate");

        var keys = (await lms.JsonAsync("/mod/lti/certs.php"))["keys"]!.AsArray();

        Assert.NotEqual(before, (string)Assert.Single(keys)!["kid"]!);
        Assert.Equal((string)keys[0]!["kid"]!, new JsonWebToken(await Launching.TokenAsync(lms)).Kid);
    }

    [Theory]
    [InlineData("/gradebook/lock", "column", "nothing")]
    [InlineData("/activity/delete", "link", "nothing")]
    [InlineData("/people/enrol", "person", "nobody")]
    [InlineData("/course/privacy", "level", "everything")]
    public async Task A_control_that_means_nothing_is_refused(string path, string field, string value)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create(field, value)]);
        using var response = await lms.SendAsync(new HttpRequestMessage(HttpMethod.Post, lms.Address + path) { Content = form });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("broken-json", 200)]
    [InlineData("503", 503)]
    public async Task Data_can_break_off_and_the_site_can_be_under_maintenance(string kind, int status)
    {
        await lms.OrderFaultAsync("results", kind);

        using var response = await lms.CallAsync(HttpMethod.Get, A.Results, A.ResultScope);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => JsonNode.Parse(response.Content.ReadAsStringAsync().GetAwaiter().GetResult()));
    }
}
