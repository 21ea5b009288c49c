using System.Text.Json.Nodes;
using LtiRevisionTool.Web.Tests.Assign;
using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Recorded;

/// <summary>The tool in a real Moodle, as far as Moodle's part was recorded: registration and picker.</summary>
public sealed class RecordedMoodleTests(RecordedFixture fixture) : IClassFixture<RecordedFixture>
{
    private readonly RecordedMoodle moodle = fixture.Moodle;
    private readonly School school = fixture.School;

    [Fact]
    [Trait("Row", "REG-13")]
    [Trait("Row", "REG-19")]
    public async Task REG_13_The_recorded_answer_makes_an_active_platform_with_its_deployment_and_nothing_is_missing()
    {
        var page = fixture.Registered;

        Assert.True(page.Heading.StartsWith("Registered.", StringComparison.Ordinal), page.Html);
        Assert.Contains("Activate", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Not granted", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            [$"{moodle.Address} mUfRAgGnrC6kin4 1 active Moodle"],
            await Stored.ListAsync(school, "SELECT p.issuer || ' ' || p.client_id || ' ' || d.deployment_id || ' ' || p.state || ' ' || p.family FROM platform p INNER JOIN deployment d ON d.platform_id = p.id"));
    }

    [Fact]
    [Trait("Row", "DL-08")]
    [Trait("Row", "DL-14")]
    public async Task DL_14_The_recorded_request_is_answered_with_the_members_that_Moodle_took()
    {
        using var teacher = new Visitor();

        var picker = await moodle.SendAsync(teacher, school.Tool, "id-token-deep-linking");
        var answer = await SignedAnswer.ReadAsync(await picker.AddAsync(["checkpoint-1", "checkpoint-2", "card-3"]), school.Tool);

        var taken = moodle.Read("deep-linking-response-multiple")["claims"]!.AsObject();
        Assert.Equal($"{moodle.Address}/mod/lti/contentitem_return.php?course=2&id=1&sesskey=BG3qhVLMy1", answer.Action);
        Assert.Superset(taken.Select(claim => claim.Key).ToHashSet(), answer.Claims.AsObject().Select(claim => claim.Key).ToHashSet());
        Assert.Equal(((string)taken["iss"]!, moodle.Address), ((string)answer.Claims["iss"]!, Audience(answer.Claims)));
        var items = taken["https://purl.imsglobal.org/spec/lti-dl/claim/content_items"]!.AsArray();
        Assert.Equal([true, true, false], answer.Items.Select(item => item["lineItem"] is not null));
        Assert.Superset(Names(items[0]!), Names(answer.Items[0]));
        Assert.Superset(Names(items[0]!["lineItem"]!.AsObject().Where(member => member.Key != "label").Select(member => member.Key)), Names(answer.Items[0]["lineItem"]!));
    }

    private static string Audience(JsonNode claims) => claims["aud"] is JsonArray list ? (string)list.Single()! : (string)claims["aud"]!;

    private static HashSet<string> Names(JsonNode item) => Names(item.AsObject().Select(member => member.Key));

    private static HashSet<string> Names(IEnumerable<string> names) => [.. names];
}
