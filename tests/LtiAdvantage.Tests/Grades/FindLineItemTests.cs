using LtiAdvantage.Grades;
using LtiAdvantage.Platforms;
using LtiAdvantage.Tests.Http;
using Xunit;

namespace LtiAdvantage.Tests.Grades;

public sealed class FindLineItemTests
{
    private static readonly ColumnQuery Query = new() { ResourceLinkId = "77", ResourceId = "checkpoint-1", Tag = "checkpoint" };

    [Fact]
    [Trait("Row", "AGS-35")]
    public async Task The_column_of_the_link_is_looked_for_first()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => FakeAnswer.Json("""[{"id":"https://lms/1","resourceLinkId":"77"}]""");

        var found = await FindAsync(tool);

        Assert.Equal("https://lms/1", Assert.IsType<FindColumnResult.Found>(found).Column.Id);
        Assert.Equal("/mod/lti/services.php/2/lineitems?type_id=1&resource_link_id=77", Assert.Single(tool.Platform.Seen).Target);
    }

    [Fact]
    [Trait("Row", "AGS-35")]
    public async Task Then_the_tools_own_id_and_tag()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = request => FakeAnswer.Json(
            request.Target.EndsWith("&resource_id=checkpoint-1&tag=checkpoint", StringComparison.Ordinal)
                ? """[{"id":"https://lms/2","resourceId":"checkpoint-1","tag":"checkpoint"}]"""
                : "[]");

        Assert.Equal("https://lms/2", Assert.IsType<FindColumnResult.Found>(await FindAsync(tool)).Column.Id);
    }

    [Fact]
    [Trait("Row", "AGS-36")]
    public async Task What_a_platform_lists_beyond_the_question_is_left_out()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => FakeAnswer.Json("""
            [{"id":"https://lms/1","resourceLinkId":"78","resourceId":"checkpoint-1","tag":"checkpoint"},
             {"id":"https://lms/2","resourceLinkId":"","resourceId":"checkpoint-1","tag":"essay"},
             {"id":"https://lms/3","resourceId":"checkpoint-2","tag":"checkpoint"},
             {"resourceLinkId":"77"}, "odd", null]
            """);

        Assert.IsType<FindColumnResult.NotFound>(await FindAsync(tool));
    }

    [Fact]
    [Trait("Row", "AGS-35")]
    public async Task Of_two_columns_of_a_link_the_one_with_the_tools_id_is_taken()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => FakeAnswer.Json("""
            [{"id":"https://lms/1","resourceLinkId":"77"},{"id":"https://lms/2","resourceLinkId":"77","resourceId":"checkpoint-1"}]
            """);

        Assert.Equal("https://lms/2", Assert.IsType<FindColumnResult.Found>(await FindAsync(tool)).Column.Id);
    }

    [Fact]
    [Trait("Row", "AGS-04")]
    [Trait("Row", "AGS-06")]
    public async Task Both_column_scopes_are_asked_for_and_one_media_type()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => FakeAnswer.Json("[]");

        await FindAsync(tool);

        Assert.Equal($"{GradeScope.LineItem} {GradeScope.LineItemReadOnly}", tool.Platform.Tokens.LastScope);
        Assert.All(tool.Platform.Seen, request => Assert.Equal("application/vnd.ims.lis.v2.lineitemcontainer+json", request.Header("Accept")));
        Assert.All(tool.Platform.Seen, request => Assert.Null(request.Header("Content-Type")));
    }

    [Fact]
    [Trait("Row", "AGS-05")]
    public async Task Without_a_column_scope_no_call_is_made()
    {
        await using var tool = await Tool.ConnectAsync();

        var found = await tool.Grades.FindLineItemAsync(tool.Offering(GradeScope.Score), tool.LineItems, Query, CancellationToken.None);

        Assert.Equal(new FindColumnResult.Failed(new DeliveryOutcome.Refused(GradeCause.NoPermission)), found);
        Assert.Empty(tool.Platform.Seen);
        Assert.Equal(0, tool.Platform.Tokens.Asked);
    }

    [Fact]
    [Trait("Row", "AGS-41")]
    public async Task A_bare_object_is_a_list_of_one()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => FakeAnswer.Json("""{"id":"https://lms/1","resourceLinkId":77,"scoreMaximum":"8.0"}""");

        var found = Assert.IsType<FindColumnResult.Found>(await FindAsync(tool));

        Assert.Equal(8m, found.Column.ScoreMaximum);
    }

    [Theory]
    [InlineData("<html>maintenance</html>")]
    [InlineData("not json")]
    [InlineData("\"text\"")]
    [InlineData("")]
    public async Task An_answer_that_is_no_list_does_not_count_as_an_empty_one(string body)
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => new FakeAnswer { Body = body, ContentType = "text/html" };

        var failed = Assert.IsType<FindColumnResult.Failed>(await FindAsync(tool));

        Assert.Equal(GradeCause.UnexpectedAnswer, Assert.IsType<DeliveryOutcome.TryLater>(failed.Outcome).Cause);
    }

    [Fact]
    [Trait("Row", "AGS-42")]
    public async Task Moodles_and_Canvas_columns_are_read_with_the_members_that_we_do_not_know()
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Moodle);
        tool.Platform.Service = _ => Capture.Moodle("ags-lineitems-read", "container_get");
        var moodle = await ListAsync(tool);
        tool.Platform.Service = _ => FakeAnswer.Json(Capture.Read("canvas/line-item.container.json").GetRawText());

        var canvas = await ListAsync(tool);

        Assert.Equal([8m, 11m, 12m], moodle.Items.Select(item => item.ScoreMaximum));
        Assert.Equal(["1", "2", "3"], moodle.Items.Select(item => item.ResourceLinkId));
        Assert.Equal("http://localhost:8085/mod/lti/services.php/2/lineitems/2/lineitem?type_id=1", moodle.Items[0].Id);
        Assert.Equal(["ltiLinkId", "submissionReview"], moodle.Items[0].Other!.Keys);
        Assert.Equal(["ckpt-stalin-1", null], canvas.Items.Select(item => item.ResourceId));
    }

    private static Task<FindColumnResult> FindAsync(Tool tool) =>
        tool.Grades.FindLineItemAsync(tool.Grant, tool.LineItems, Query, CancellationToken.None);

    private static async Task<LineItemList> ListAsync(Tool tool) =>
        Assert.IsType<ServiceResult<LineItemList>.Success>(
            await tool.Grades.ListLineItemsAsync(tool.Grant, tool.LineItems, CancellationToken.None)).Value;
}
