using System.Text.Json.Nodes;
using LtiRevisionTool.Web.Tests.Assign;
using LtiRevisionTool.Web.Tests.Launch;
using LtiRevisionTool.Web.Tests.Learn;
using LtiRevisionTool.Web.Tests.Platforms;
using LtiRevisionTool.Web.Tests.Roster;

namespace LtiRevisionTool.Web.Tests.Recorded;

/// <summary>The tool in a real Moodle, as far as Moodle's part was recorded: registration, picker, launch, grade, list, review.</summary>
public sealed class RecordedMoodleTests : IAsyncLifetime
{
    private const string Custom = "https://purl.imsglobal.org/spec/lti/claim/custom";
    private const string Target = "https://purl.imsglobal.org/spec/lti/claim/target_link_uri";
    private const string Topic = "stalin-dictatorship";

    private RecordedMoodle moodle = null!;
    private School school = null!;

    public async Task InitializeAsync()
    {
        moodle = await RecordedMoodle.StartAsync();
        school = await School.OpenAsync(new SchoolPlace { IsIntroduced = false });
    }

    public async Task DisposeAsync()
    {
        await school.DisposeAsync();
        await moodle.DisposeAsync();
    }

    [Fact]
    [Trait("Row", "REG-13")]
    [Trait("Row", "REG-19")]
    public async Task REG_13_The_recorded_answer_makes_an_active_platform_with_its_deployment_and_nothing_is_missing()
    {
        var page = await RegisterAsync();

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
        await RegisterAsync();
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
        await RegisterAsync();
        using var student = new Visitor();

        var question = await OpenMadeLinkAsync(student);
        var result = await question.AnswerAllAsync();

        await result.WaitForStateAsync("sent");
        Assert.StartsWith("Q1.", question.Find("form[data-item]").GetAttribute("data-item"), StringComparison.Ordinal);
        Assert.Equal("5", (string?)Assert.Single(moodle.Scores)["userId"]);
        Assert.Contains("POST /mod/lti/services.php/2/lineitems/2/lineitem/scores?type_id=1", moodle.Requests);
    }

    [Fact]
    public async Task A_score_that_the_recorded_site_refused_is_refused_and_its_answer_is_shown_to_nobody()
    {
        await RegisterAsync();
        moodle.ScoreAnswer = "user_not_enrolled";
        using var student = new Visitor();

        var result = await (await OpenMadeLinkAsync(student)).AnswerAllAsync();

        await result.WaitForStateAsync("refused");
        Assert.DoesNotContain("Incorrect score", await school.SettledLogAsync(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "NRPS-13")]
    public async Task NRPS_13_The_recorded_list_is_the_class_whether_or_not_somebody_came()
    {
        await RegisterAsync();
        using var student = new Visitor();
        await OpenMadeLinkAsync(student);
        using var teacher = new Visitor();

        var page = await moodle.SendAsync(teacher, school.Tool, "id-token-resource-link-teacher", Made);

        Assert.Contains("26 students: 26 not started", page.Text, StringComparison.Ordinal);
        Assert.Contains("Samuel Adeyemi", page.NotStarted());
        Assert.DoesNotContain("Helen Okafor", page.NotStarted());
        Assert.DoesNotContain("student19@northfield.example", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "SR-01")]
    public async Task SR_01_The_recorded_grade_link_leads_to_the_students_work()
    {
        await RegisterAsync();
        using var student = new Visitor();
        await (await OpenMadeLinkAsync(student)).AnswerAllAsync();
        using var teacher = new Visitor();

        var review = await moodle.SendAsync(teacher, school.Tool, "id-token-submission-review-teacher", Made);

        Assert.StartsWith("Checkpoint 1, attempt 1: ", review.Find("#answers").TextContent, StringComparison.Ordinal);
    }

    private static string Audience(JsonNode claims) => claims["aud"] is JsonArray list ? (string)list.Single()! : (string)claims["aud"]!;

    private static HashSet<string> Names(JsonNode item) => Names(item.AsObject().Select(member => member.Key));

    private static HashSet<string> Names(IEnumerable<string> names) => [.. names];

    /// <summary>The custom parameters and the address of a link that the picker made.</summary>
    private void Made(JsonObject claims)
    {
        claims[Target] = $"{school.Tool}/learn/{Topic}/checkpoint-1";
        (claims[Custom]!["topic"], claims[Custom]!["part"], claims[Custom]!["graded"]) = (Topic, "checkpoint-1", "yes");
    }

    private Task<Page> OpenMadeLinkAsync(Visitor student) => moodle.SendAsync(student, school.Tool, "id-token-resource-link-student", Made);

    private async Task<Page> RegisterAsync()
    {
        var link = await school.InviteAsync();
        var visitor = new Visitor();
        var page = await visitor.OpenAsync($"{link}?openid_configuration={Uri.EscapeDataString(moodle.Address + "/mod/lti/openid-configuration.php")}&registration_token=recorded");
        var done = await page.SubmitAsync("form");
        Assert.True(done.Heading.StartsWith("Registered.", StringComparison.Ordinal), done.Html);
        return done;
    }
}
