using System.Text.Json.Nodes;

namespace LtiRevisionTool.PracticeLms.Tests.Support;

internal static class Gradebooks
{
    public static Task<HttpResponseMessage> PostScoreAsync(this Lms lms, JsonObject score, string mediaType = A.ScoreType, string url = A.Scores) =>
        lms.CallAsync(HttpMethod.Post, url, A.ScoreScope, body: score.ToJsonString(), mediaType: mediaType);

    /// <summary>What stands in column 3 for the student; null when nothing does.</summary>
    public static async Task<JsonNode?> GradeAsync(this Lms lms, string user = "5", int column = 3)
    {
        var book = await lms.JsonAsync("/gradebook.json");
        var person = book["people"]!.AsArray().Single(person => (string)person!["id"]! == user)!;
        return person["grades"]!.AsArray().SingleOrDefault(grade => (int)grade!["column"]! == column);
    }

    public static async Task<decimal?> ShownAsync(this Lms lms, string user = "5") => (decimal?)(await lms.GradeAsync(user))?["score"];
}
