using System.Text.Json.Nodes;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>Opens grade links of a platform whose messages a test can change.</summary>
internal static class Reviewing
{
    public const string Lti = "https://purl.imsglobal.org/spec/lti/claim/";

    /// <summary>A signed review of somebody's work, as it arrives at the tool; the page is not followed.</summary>
    public static Task<HttpResponseMessage> ReviewAsync(
        this HostileFixture fixture, Visitor visitor, string subject, string role, string forUser, Action<JsonObject>? change = null) =>
        fixture.PostAsync(visitor, subject, role, claims =>
        {
            claims[Lti + "message_type"] = "LtiSubmissionReviewRequest";
            claims[Lti + "for_user"] = new JsonObject { ["user_id"] = forUser };
            change?.Invoke(claims);
        });

    /// <summary>Any signed launch.</summary>
    public static async Task<HttpResponseMessage> PostAsync(
        this HostileFixture fixture, Visitor visitor, string subject, string role, Action<JsonObject> change, string deployment = ForeignPlatform.Deployment)
    {
        var (platform, tool) = (fixture.Platform, fixture.School.Tool);
        var (state, nonce) = await platform.LoginAsync(visitor, tool, ("lti_deployment_id", deployment));
        var claims = platform.Claims(tool, nonce, TimeProvider.System.GetUtcNow(), subject, role);
        claims[Lti + "deployment_id"] = deployment;
        change(claims);
        return await visitor.PostAsync($"{tool}/lti/launch", [new("id_token", platform.Sign(claims)), new("state", state)]);
    }

    /// <summary>Where an accepted launch leads, without the number of the launch.</summary>
    public static string Way(this HttpResponseMessage response) => string.Join('/', response.Headers.Location!.ToString().Split('/').Where((_, at) => at != 2 || !IsLaunch(response)));

    /// <summary>The page that an accepted launch leads to.</summary>
    public static Task<Page> FollowAsync(this HostileFixture fixture, Visitor visitor, HttpResponseMessage response) =>
        visitor.OpenAsync(fixture.School.Tool + response.Headers.Location);

    public static Action<JsonObject> Course(string id) => claims => claims[Lti + "context"] = new JsonObject { ["id"] = id, ["title"] = "Another course" };

    public static Action<JsonObject> Link(string id, string course = "course-1") => claims =>
    {
        Course(course)(claims);
        claims[Lti + "resource_link"] = new JsonObject { ["id"] = id };
    };

    private static bool IsLaunch(HttpResponseMessage response) =>
        response.Headers.Location!.ToString().Split('/') is [_, "teach" or "learn", ..];
}
