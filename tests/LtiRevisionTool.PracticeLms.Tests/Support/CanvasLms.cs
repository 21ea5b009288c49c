using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Canvas;

namespace LtiRevisionTool.PracticeLms.Tests.Support;

/// <summary>The practice LMS as Canvas, with enough students for a second page of members.</summary>
public sealed class CanvasLms : Lms
{
    public CanvasLms()
        : base("Canvas", "--Practice:MoreStudents=60")
    {
    }

    public override string AuthenticationPath => "/api/lti/authorize";

    private protected override string TokenPath => "/login/oauth2/token";

    public override JsonObject Claims()
    {
        var claims = FakeTool.Claims(Clock.GetUtcNow(), CourseFacts.ClientId);
        claims["aud"] = Address + TokenPath;
        claims["exp"] = Clock.GetUtcNow().ToUnixTimeSeconds() + 300;
        return claims;
    }

    /// <summary>A call whose answer is JSON.</summary>
    public async Task<(int Status, JsonNode? Body)> ServeAsync(HttpMethod method, string url, string scope, JsonNode? body = null, string? mediaType = null)
    {
        using var response = await CallAsync(method, url, scope, body: body?.ToJsonString(), mediaType: mediaType ?? "application/json");
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }
}
