using System.Text.Json.Nodes;
using LtiAdvantage.Claims;
using LtiAdvantage.Errors;
using LtiAdvantage.Launch;
using LtiAdvantage.Messages;
using LtiAdvantage.Tests.Keys;

namespace LtiAdvantage.Tests.Launch;

/// <summary>Messages that ask for the work behind a grade.</summary>
public sealed class ReviewMessageTests(KeyServer server) : IClassFixture<KeyServer>
{
    private const string Endpoint = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";

    private readonly Bench bench = new(server);

    [Theory, Trait("Row", "SR-01")]
    [InlineData("id-token-submission-review-teacher.json", "3", "5", true)]
    [InlineData("id-token-submission-review-student-own.json", "5", "5", false)]
    [InlineData("id-token-submission-review-student-asking-for-another-student.json", "5", "6", false)]
    public async Task SR_01_A_review_signed_by_Moodle_names_whose_work_and_which_column(string file, string subject, string whose, bool teaches)
    {
        var (claims, token, keys) = Captured.Moodle(file);

        var (_, result) = await Captured.LaunchAsync(new Bench(server, Captured.At(claims), Captured.Home(claims), loopback: true), claims, token, keys);

        var message = Assert.IsType<SubmissionReviewRequest>(Assert.IsType<LaunchResult.Accepted>(result).Message);
        Assert.Equal((subject, whose, teaches), (message.Subject, message.ForUser.UserId, message.Roles.IsInstructor));
        Assert.Equal("http://localhost:8085/mod/lti/services.php/2/lineitems/2/lineitem?type_id=1", message.LineItem);
        Assert.Equal(("1", "2"), (message.ResourceLink!.Id, message.Context!.Id));
        Assert.Equal("http://localhost:5080/launch?review=1", message.TargetLinkUri);
        Assert.Empty(Assert.IsType<LaunchResult.Accepted>(result).Facts.Warnings);
    }

    [Fact, Trait("Row", "SR-01")]
    public async Task SR_01_What_the_platform_says_of_the_learner_is_understood()
    {
        var review = await ReviewAsync("""{"lti:for_user":{"user_id":"learner-7","name":"Ben Quill","given_name":"Ben","family_name":"Quill","roles":["Learner"]}}""");

        Assert.Equal(("learner-7", "Ben Quill", "Ben", "Quill", "Learner"), (review.ForUser.UserId, review.ForUser.Name, review.ForUser.GivenName, review.ForUser.FamilyName, review.ForUser.Roles.Single()));
        Assert.Equal("https://school.example/items/2/lineitem?type_id=1", review.LineItem);
    }

    [Theory, Trait("Row", "SR-02")]
    [InlineData("\"absent\"")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\"learner-7\"")]
    [InlineData("""["learner-7"]""")]
    [InlineData("""{"user_id":null}""")]
    [InlineData("""{"user_id":""}""")]
    [InlineData("""{"user_id":7}""")]
    public Task SR_02_A_review_that_names_nobody_is_refused(string json) =>
        RefusesAsync($$"""{"lti:for_user":{{json}}}""", LtiReason.ForUserMissing);

    [Theory, Trait("Row", "LV-N54")]
    [InlineData("a\\u0000b")]
    [InlineData("a\\nb")]
    public Task LV_N54_Control_characters_in_whose_work_it_is_are_refused(string userId) =>
        RefusesAsync($$"""{"lti:for_user":{"user_id":"{{userId}}"} }""", LtiReason.IdentifierInvalid);

    [Fact, Trait("Row", "LV-N54")]
    public Task LV_N54_A_user_id_that_is_too_long_is_refused() =>
        RefusesAsync($$"""{"lti:for_user":{"user_id":"{{new string('x', 256)}}"} }""", LtiReason.IdentifierInvalid);

    [Theory, Trait("Row", "SR-03")]
    [InlineData("\"absent\"")]
    [InlineData("null")]
    [InlineData("""{"scope":[]}""")]
    [InlineData("""{"lineitem":""}""")]
    [InlineData("""{"lineitem":5}""")]
    [InlineData("""{"lineitem":"/items/2"}""")]
    [InlineData("""{"lineitem":"http://school.example/items/2"}""")]
    [InlineData("""{"lineitem":"javascript:alert(1)"}""")]
    public Task SR_03_A_review_that_names_no_column_is_refused(string json) =>
        RefusesAsync($$"""{"{{Endpoint}}":{{json}}}""", LtiReason.LineItemMissing);

    [Theory, Trait("Row", "SR-09")]
    [InlineData("\"absent\"")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task SR_09_A_review_needs_no_resource_link(string json)
    {
        var review = await ReviewAsync($$"""{"lti:resource_link":{{json}},"lti:target_link_uri":"absent"}""");

        Assert.Null(review.ResourceLink);
        Assert.Null(review.TargetLinkUri);
    }

    [Fact, Trait("Row", "LV-N51")]
    public Task LV_N51_A_review_with_a_foreign_target_is_refused() =>
        RefusesAsync("""{"lti:target_link_uri":"https://evil.example/review"}""", LtiReason.TargetForeign);

    [Fact, Trait("Row", "LV-N39")]
    public async Task LV_N39_A_whole_review_is_refused_where_reviews_are_not_served()
    {
        var reluctant = new Bench(server, messageTypes: LtiMessageType.ResourceLinkRequest);

        await reluctant.RefusesAsync(LtiReason.MessageTypeUnsupported, 400, Review("{}"), consumed: true);
    }

    [Fact, Trait("Row", "SR-10")]
    public async Task SR_10_A_link_may_be_missing_where_the_target_says_by_itself_what_to_open()
    {
        var accepted = await bench.AcceptsAsync(Patch.Of("""{"lti:resource_link":"absent","lti:target_link_uri":"https://tool.example/learn/cold-war?work=1"}"""));

        Assert.Equal("https://tool.example/learn/cold-war?work=1", Assert.IsType<LinklessRequest>(accepted.Message).TargetLinkUri);
    }

    [Theory, Trait("Row", "LV-N49")]
    [InlineData("{}")]
    [InlineData("""{"id":5}""")]
    public Task LV_N49_A_link_that_is_there_has_to_be_whole_whatever_the_target_says(string json) => bench.RefusesAsync(
        LtiReason.ResourceLinkMissing, 400, Patch.Of($$"""{"lti:resource_link":{{json}},"lti:target_link_uri":"https://tool.example/learn/cold-war?work=1"}"""), consumed: true);

    private async Task<SubmissionReviewRequest> ReviewAsync(string patch) =>
        Assert.IsType<SubmissionReviewRequest>((await bench.AcceptsAsync(Review(patch))).Message);

    private Task<LaunchResult.Refused> RefusesAsync(string patch, string reason) => bench.RefusesAsync(reason, 400, Review(patch), consumed: true);

    private static Action<JsonObject> Review(string patch) => claims =>
    {
        claims[LtiClaim.MessageType] = LtiMessageType.SubmissionReviewRequest;
        claims[LtiClaim.ForUser] = new JsonObject { ["user_id"] = "user-5" };
        Patch.Of(patch)(claims);
    };
}
