using System.Net;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Canvas;
using LtiRevisionTool.PracticeLms.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LtiRevisionTool.PracticeLms.Tests.Canvas;

/// <summary>Addresses of the Canvas-like LMS, and a launch step by step.</summary>
internal static class Canvases
{
    public const string Amara = "0f5b1d0c-7a62-4f0c-8f53-000000000005";
    public const string Extension = "https://canvas.instructure.com/lti/submission";
    public const string Items = "/api/lti/courses/1042/line_items";

    /// <summary>The column of checkpoint 1, 8 points.</summary>
    public const string Item = Items + "/3";

    public static JsonObject Score(decimal given = 6, string user = Amara, string timestamp = "2026-11-24T09:00:00.000Z", JsonObject? extension = null)
    {
        var score = new JsonObject
        {
            ["userId"] = user,
            ["timestamp"] = timestamp,
            ["activityProgress"] = "Completed",
            ["gradingProgress"] = "FullyGraded",
            ["scoreGiven"] = given,
            ["scoreMaximum"] = 8,
        };
        if (extension is not null)
        {
            score[Extension] = extension;
        }

        return score;
    }

    public static Task<(int Status, JsonNode? Body)> PostAsync(this CanvasLms lms, JsonObject score, string item = Item) =>
        lms.ServeAsync(HttpMethod.Post, item + "/scores", A.ScoreScope, score, A.ScoreType);

    public static async Task<(int Status, JsonArray Body)> ResultsAsync(this CanvasLms lms, string query = "", string item = Item)
    {
        var (status, body) = await lms.ServeAsync(HttpMethod.Get, item + "/results" + query, A.ResultScope);
        return (status, (JsonArray)body!);
    }

    /// <summary>The login initiation of a launch.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> LoginAsync(this CanvasLms lms, string path = "/launch/amara/checkpoint-1") =>
        (await Launching.FormAsync(await lms.GetAsync(path))).Fields;

    /// <summary>What a tool asks for then.</summary>
    public static Dictionary<string, string> Request(this CanvasLms lms, IReadOnlyDictionary<string, string> login) => new()
    {
        ["scope"] = "openid",
        ["response_type"] = "id_token",
        ["client_id"] = CourseFacts.ClientId,
        ["redirect_uri"] = lms.Tool.Address + "/lti/launch",
        ["login_hint"] = login["login_hint"],
        ["lti_message_hint"] = login["lti_message_hint"],
        ["state"] = "state-1",
        ["response_mode"] = "form_post",
        ["nonce"] = "nonce-1",
        ["prompt"] = "none",
    };

    public static Task<HttpResponseMessage> AuthorizeAsync(this CanvasLms lms, Dictionary<string, string> request, string path = "/api/lti/authorize") =>
        lms.GetAsync(path + "?" + string.Join('&', request.Select(pair => $"{pair.Key}={WebUtility.UrlEncode(pair.Value)}")));

    /// <summary>The form that is posted to the tool.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> AnswerAsync(this CanvasLms lms, Dictionary<string, string> request) =>
        (await Launching.FormAsync(await lms.AuthorizeAsync(request))).Fields;

    /// <summary>The claims of a launch, after its signature was checked with the published keys.</summary>
    public static async Task<JsonNode> ClaimsAsync(this CanvasLms lms, string path)
    {
        var token = (await lms.AnswerAsync(lms.Request(await lms.LoginAsync(path))))["id_token"];
        var keys = new JsonWebKeySet((await lms.JsonAsync("/api/lti/security/jwks")).ToJsonString());
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = "https://canvas.instructure.com",
            ValidAudience = CourseFacts.ClientId,
            IssuerSigningKeys = keys.GetSigningKeys(),
            ValidateLifetime = false, // the clock of these tests stands still
        });
        Assert.True(result.IsValid, result.Exception?.Message);
        return JsonNode.Parse(Base64UrlEncoder.Decode(token.Split('.')[1]))!;
    }
}
