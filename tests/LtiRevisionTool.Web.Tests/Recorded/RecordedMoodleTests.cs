using System.Text.Json.Nodes;
using LtiRevisionTool.Web.Tests.Assign;
using LtiRevisionTool.Web.Tests.Launch;
using LtiRevisionTool.Web.Tests.Learn;
using LtiRevisionTool.Web.Tests.Platforms;
using LtiRevisionTool.Web.Tests.Roster;

namespace LtiRevisionTool.Web.Tests.Recorded;

/// <summary>The tool in a real Moodle, as far as Moodle's part was recorded: registration, picker, launch, grade, list, review.</summary>
public sealed class RecordedMoodleTests(RecordedFixture fixture) : IClassFixture<RecordedFixture>
{
    private const string Lti = "https://purl.imsglobal.org/spec/lti/claim/";
    private const string Topic = "stalin-dictatorship";

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

    [Fact]
    [Trait("Row", "DL-22")]
    public async Task DL_22_The_link_that_was_made_opens_for_a_student_and_the_recorded_answer_to_its_score_counts()
    {
        using var student = new Visitor();

        var question = await OpenMadeLinkAsync(student, "5");
        var result = await question.AnswerAllAsync();

        await result.WaitForStateAsync("sent");
        Assert.StartsWith("Q1.", question.Find("form[data-item]").GetAttribute("data-item"), StringComparison.Ordinal);
        Assert.Single(moodle.Scores, score => (string?)score["userId"] == "5");
        Assert.Contains("POST /mod/lti/services.php/2/lineitems/2/lineitem/scores?type_id=1", moodle.Requests);
    }

    [Fact]
    public async Task A_score_that_the_recorded_site_refused_is_refused_and_its_answer_is_shown_to_nobody()
    {
        moodle.ScoreAnswer = "user_not_enrolled";
        using var student = new Visitor();
        try
        {
            var result = await (await OpenMadeLinkAsync(student, "7")).AnswerAllAsync();

            await result.WaitForStateAsync("refused");
        }
        finally
        {
            moodle.ScoreAnswer = "valid_first_score";
        }

        Assert.DoesNotContain("Incorrect score", await school.SettledLogAsync(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "NRPS-13")]
    public async Task NRPS_13_The_recorded_list_is_the_class_whether_or_not_somebody_came()
    {
        using var student = new Visitor();
        await OpenMadeLinkAsync(student, "5", "77");
        using var teacher = new Visitor();

        var page = await Eventually.FindAsync("the list came", TimeSpan.FromSeconds(60), async () =>
            await moodle.SendAsync(teacher, school.Tool, "id-token-resource-link-teacher", claims => Made(claims, "77")) is { } shown
                && shown.Text.Contains("26 students: 26 not started", StringComparison.Ordinal) ? shown : null);

        Assert.Contains("Samuel Adeyemi", page.NotStarted());
        Assert.DoesNotContain("Helen Okafor", page.NotStarted());
        Assert.DoesNotContain("student19@northfield.example", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "SR-01")]
    public async Task SR_01_The_recorded_grade_link_leads_to_the_students_work()
    {
        using var student = new Visitor();
        await (await OpenMadeLinkAsync(student, "6")).AnswerAllAsync();
        using var teacher = new Visitor();

        var review = await moodle.SendAsync(teacher, school.Tool, "id-token-submission-review-teacher", claims =>
        {
            Made(claims, "1");
            claims[Lti + "for_user"]!["user_id"] = "6";
        });

        Assert.StartsWith("Attempt 1: ", review.Find("#answers").TextContent, StringComparison.Ordinal);
    }

    private static string Audience(JsonNode claims) => claims["aud"] is JsonArray list ? (string)list.Single()! : (string)claims["aud"]!;

    private static HashSet<string> Names(JsonNode item) => Names(item.AsObject().Select(member => member.Key));

    private static HashSet<string> Names(IEnumerable<string> names) => [.. names];

    /// <summary>The custom parameters and the address of a link that the picker made.</summary>
    private void Made(JsonObject claims, string link)
    {
        claims[Lti + "target_link_uri"] = $"{school.Tool}/learn/{Topic}/checkpoint-1";
        claims[Lti + "resource_link"]!["id"] = link;
        var custom = claims[Lti + "custom"]!;
        (custom["topic"], custom["part"], custom["graded"]) = (Topic, "checkpoint-1", "yes");
    }

    private Task<Page> OpenMadeLinkAsync(Visitor student, string subject, string link = "1") =>
        moodle.SendAsync(student, school.Tool, "id-token-resource-link-student", claims =>
        {
            Made(claims, link);
            claims["sub"] = subject;
        });
}
