using LtiAdvantage.Grades;
using LtiAdvantage.Platforms;
using LtiAdvantage.Tests.Http;
using Xunit;

namespace LtiAdvantage.Tests.Grades;

public sealed class CreateLineItemTests
{
    [Fact]
    [Trait("Row", "AGS-03")]
    [Trait("Row", "AGS-04")]
    public async Task A_column_is_asked_for_in_one_compact_line()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => FakeAnswer.Json("""{"id":"https://lms/9"}""", 201);

        await CreateAsync(tool, A.Column with { Id = "https://other/1" });

        var request = Assert.Single(tool.Platform.Seen);
        Assert.Equal(("POST", "/mod/lti/services.php/2/lineitems?type_id=1"), (request.Method, request.Target));
        Assert.Equal("application/vnd.ims.lis.v2.lineitem+json", request.Header("Content-Type"));
        Assert.Equal("application/vnd.ims.lis.v2.lineitem+json", request.Header("Accept"));
        Assert.Equal(
            """{"label":"Checkpoint 1","scoreMaximum":8,"resourceId":"checkpoint-1","tag":"checkpoint","resourceLinkId":"77"}""", request.Body);
        Assert.Equal(GradeScope.LineItem, tool.Platform.Tokens.LastScope);
    }

    [Fact]
    [Trait("Row", "AGS-35")]
    public async Task The_answer_holds_the_columns_address()
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Moodle);
        tool.Platform.Service = _ => Capture.Moodle("ags-lineitems-write", "create_standalone");

        var made = Assert.IsType<ServiceResult<LineItem>.Success>(await CreateAsync(tool, A.Column));

        Assert.Equal("http://localhost:8085/mod/lti/services.php/2/lineitems/6/lineitem?type_id=1", made.Value.Id);
    }

    [Fact]
    [Trait("Row", "AGS-42")]
    public async Task Members_that_we_do_not_know_are_given_on()
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Canvas);
        tool.Platform.Service = _ => FakeAnswer.Json(Capture.Read("canvas/line-item.create-response.json").GetRawText(), 201);
        var made = Assert.IsType<ServiceResult<LineItem>.Success>(await CreateAsync(tool, A.Column)).Value;

        await CreateAsync(tool, made);

        Assert.Contains("\"https://canvas.instructure.com/lti/submission_type\":{\"type\":", tool.Platform.Seen[1].Body, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Row", "AGS-18")]
    [InlineData("", 8)]
    [InlineData(" ", 8)]
    [InlineData("Checkpoint", 0)]
    [InlineData("Checkpoint", -1)]
    public async Task A_column_that_cannot_be_is_refused_here(string label, int maximum)
    {
        await using var tool = await Tool.ConnectAsync();

        var made = await CreateAsync(tool, A.Column with { Label = label, ScoreMaximum = maximum });

        Assert.Equal(new ServiceResult<LineItem>.Failed(new DeliveryOutcome.Refused(GradeCause.InvalidScore)), made);
        Assert.Empty(tool.Platform.Seen);
    }

    [Theory]
    [Trait("Row", "AGS-26")]
    [InlineData("create_unknown_resource_link", GradeCause.NoPermission, 403)]
    [InlineData("create_readonly_scope", GradeCause.NoPermission, 401)]
    [InlineData("create_wrong_media_type", GradeCause.NotUnderstood, 400)]
    [InlineData("create_missing_label", GradeCause.NotUnderstood, 400)]
    public async Task Moodles_refusals_are_final_and_named(string entry, string cause, int status)
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Moodle);
        tool.Platform.Service = _ => Capture.Moodle("ags-lineitems-write", entry);

        Assert.Equal(new ServiceResult<LineItem>.Failed(new DeliveryOutcome.Refused(cause, status)), await CreateAsync(tool, A.Column));
    }

    [Theory]
    [Trait("Row", "AGS-35")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task A_success_without_an_address_leaves_it_unknown_whether_there_is_a_column(string body)
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => FakeAnswer.Json(body, 201);

        Assert.Equal(
            new ServiceResult<LineItem>.Failed(new DeliveryOutcome.Unknown(GradeCause.UnexpectedAnswer, 201)), await CreateAsync(tool, A.Column));
    }

    [Fact]
    [Trait("Row", "AGS-35")]
    public async Task A_lost_answer_leaves_it_unknown_whether_there_is_a_column()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => new FakeAnswer { Break = true };

        Assert.Equal(
            new ServiceResult<LineItem>.Failed(new DeliveryOutcome.Unknown(GradeCause.ConnectionBroken)), await CreateAsync(tool, A.Column));
    }

    private static Task<ServiceResult<LineItem>> CreateAsync(Tool tool, LineItem column) =>
        tool.Grades.CreateLineItemAsync(tool.Grant, tool.LineItems, column, CancellationToken.None);
}
