using System.Text.Json.Nodes;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>Histories as nobody should send them: the launch opens, a few ids are kept at most, and the class page stands.</summary>
public sealed class HostileHistoryTests(HostileFixture fixture) : IClassFixture<HostileFixture>
{
    private const string Lti = "https://purl.imsglobal.org/spec/lti/claim/";

    public static TheoryData<string, string, int> Histories => new()
    {
        { "many", Json(string.Join(',', Enumerable.Range(1, 8_000))), 8 },
        { "long", Json(new string('x', 40_000)), 0 },
        { "commas", Json(new string(',', 40_000)), 0 },
        { "the name of the variable", Json("$ResourceLink.id.history"), 0 },
        { "control characters", Json("1\u0001,\u001b[2J,2"), 1 },
        { "a quote", Json("' OR 1=1 --,\" OR \"\"=\""), 2 },
        { "markup", Json("<script>alert(1)</script>"), 1 },
        { "itself", Json("itself,itself"), 0 },
        { "a number", "17", 1 },
        { "a list", "[\"1\",\"2\"]", 0 },
        { "an object", "{\"id\":\"1\"}", 0 },
        { "null", "null", 0 },
    };

    [Theory]
    [Trait("Row", "LV-P39")]
    [MemberData(nameof(Histories))]
    public async Task LV_P39_A_hostile_history_costs_no_launch_and_is_kept_within_bounds(string link, string history, int kept)
    {
        var page = await fixture.Platform.LaunchLinkAsync(
            new Visitor(), fixture.School.Tool, link, new Dictionary<string, string>(), "teacher-1", "Instructor",
            claims => claims[Lti + "custom"] = new JsonObject
            {
                ["part"] = "checkpoint-2",
                ["linkhistory"] = Parse(history, link),
                ["contexthistory"] = Parse(history, "course-1"),
            });

        Assert.Equal(200, (int)page.Status);
        Assert.StartsWith("Checkpoint 2: ", page.Heading, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#copied"));
        foreach (var column in (string[])["link_history", "course_history"])
        {
            var stored = Assert.Single(await Stored.ListAsync(fixture.School, $"SELECT {column} FROM placement WHERE resource_link_id = '{link}'"));
            Assert.Equal(kept, stored.Length == 0 ? 0 : stored.Split(',').Length);
        }
    }

    private static string Json(string text) => JsonValue.Create(text).ToJsonString();

    private static JsonNode? Parse(string history, string itself) => JsonNode.Parse(history.Replace("itself", itself, StringComparison.Ordinal));
}
