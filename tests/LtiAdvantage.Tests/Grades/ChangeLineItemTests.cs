using System.Text.Json;
using LtiAdvantage.Grades;
using LtiAdvantage.Platforms;
using LtiAdvantage.Tests.Http;
using Xunit;

namespace LtiAdvantage.Tests.Grades;

/// <summary>Changing and deleting one column.</summary>
public sealed class ChangeLineItemTests
{
    [Fact]
    [Trait("Row", "AGS-42")]
    public async Task A_change_gives_back_everything_that_Moodle_gave()
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Moodle);
        var before = Capture.Read("moodle-4.5.6/ags-lineitems-read.json").GetProperty("container_get").GetProperty("response").GetProperty("body")[0];
        tool.Platform.Service = request => FakeAnswer.Json(request.Method == "GET" ? before.GetRawText() : request.Body);

        var changed = Assert.IsType<ServiceResult<LineItem>.Success>(await RenameAsync(tool, "Causes"));

        Assert.Equal(["GET", "PUT"], tool.Platform.Seen.Select(request => request.Method));
        Assert.Equal("/mod/lti/services.php/2/lineitems/2/lineitem?type_id=1", tool.Platform.Seen[1].Target);
        var sent = JsonDocument.Parse(tool.Platform.Seen[1].Body).RootElement;
        Assert.Equal(before.EnumerateObject().Select(member => member.Name).Order(), sent.EnumerateObject().Select(member => member.Name).Order());
        Assert.All(
            before.EnumerateObject().Where(member => member.Name != "label"),
            member => Assert.True(JsonElement.DeepEquals(member.Value, sent.GetProperty(member.Name)), member.Name));
        Assert.Equal(("Causes", "Causes"), (sent.GetProperty("label").GetString(), changed.Value.Label));
    }

    [Fact]
    [Trait("Row", "AGS-42")]
    public async Task Canvas_own_members_are_given_back_too()
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Canvas);
        var before = Capture.Read("canvas/line-item.create-response.json").GetRawText();
        tool.Platform.Service = request => FakeAnswer.Json(request.Method == "GET" ? before : request.Body);

        await RenameAsync(tool, "Causes");

        Assert.Contains("\"https://canvas.instructure.com/lti/submission_type\":{\"type\":", tool.Platform.Seen[1].Body, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"https://ashgrove.instructure.com/api/lti/courses/1042/line_items/581\"", tool.Platform.Seen[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "AGS-03")]
    [Trait("Row", "AGS-04")]
    public async Task Reading_and_changing_name_one_media_type()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => FakeAnswer.Json("""{"id":"https://lms/1","label":"Old","scoreMaximum":8}""");

        await RenameAsync(tool, "New");

        Assert.All(tool.Platform.Seen, request => Assert.Equal("application/vnd.ims.lis.v2.lineitem+json", request.Header("Accept")));
        Assert.Null(tool.Platform.Seen[0].Header("Content-Type"));
        Assert.Equal("application/vnd.ims.lis.v2.lineitem+json", tool.Platform.Seen[1].Header("Content-Type"));
    }

    [Fact]
    [Trait("Row", "AGS-42")]
    public async Task What_cannot_be_read_is_not_changed()
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Moodle);
        tool.Platform.Service = _ => Capture.Moodle("ags-lineitems-write", "get_deleted");

        Assert.Equal(new ServiceResult<LineItem>.Failed(new DeliveryOutcome.Refused(GradeCause.ColumnGone, 404)), await RenameAsync(tool, "New"));
        Assert.Single(tool.Platform.Seen);
    }

    [Fact]
    [Trait("Row", "AGS-42")]
    public async Task A_change_to_nothing_is_refused_here_and_a_lost_answer_leaves_it_unknown()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = request => request.Method == "GET"
            ? FakeAnswer.Json("""{"id":"https://lms/1","label":"Old","scoreMaximum":8}""")
            : new FakeAnswer { Break = true };

        Assert.Equal(new ServiceResult<LineItem>.Failed(new DeliveryOutcome.Refused(GradeCause.InvalidScore)), await RenameAsync(tool, " "));
        Assert.Equal(new ServiceResult<LineItem>.Failed(new DeliveryOutcome.Unknown(GradeCause.ConnectionBroken)), await RenameAsync(tool, "New"));
    }

    [Fact]
    [Trait("Row", "AGS-43")]
    public async Task A_column_that_the_tool_did_not_make_is_not_deleted()
    {
        await using var tool = await Tool.ConnectAsync();

        var outcome = await tool.Grades.DeleteLineItemAsync(tool.Grant, tool.LineItem, [tool.LineItem.ToUpperInvariant()], CancellationToken.None);

        Assert.Equal(new DeliveryOutcome.Refused(GradeCause.ColumnNotOurs), outcome);
        Assert.Empty(tool.Platform.Seen);
        Assert.Equal(0, tool.Platform.Tokens.Asked);
    }

    [Fact]
    [Trait("Row", "AGS-43")]
    public async Task A_column_that_the_tool_made_is_deleted_once()
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Moodle);
        tool.Platform.Service = _ => Capture.Moodle("ags-lineitems-write", tool.Platform.Seen.Count == 1 ? "delete_created" : "delete_again");

        Assert.IsType<DeliveryOutcome.Accepted>(await DeleteAsync(tool));
        Assert.Equal(new DeliveryOutcome.Refused(GradeCause.ColumnGone, 404), await DeleteAsync(tool));
        Assert.All(tool.Platform.Seen, request => Assert.Equal(
            ("DELETE", "/mod/lti/services.php/2/lineitems/2/lineitem?type_id=1", ""), (request.Method, request.Target, request.Body)));
        Assert.Equal(GradeScope.LineItem, tool.Platform.Tokens.LastScope);
    }

    [Fact]
    [Trait("Row", "AGS-05")]
    public async Task Without_leave_to_change_columns_no_change_is_asked_for()
    {
        await using var tool = await Tool.ConnectAsync();
        var grant = tool.Offering(GradeScope.Score);

        var outcome = await tool.Grades.DeleteLineItemAsync(grant, tool.LineItem, [tool.LineItem], CancellationToken.None);

        Assert.Equal(new DeliveryOutcome.Refused(GradeCause.NoPermission), outcome);
        Assert.Empty(tool.Platform.Seen);
    }

    private static Task<ServiceResult<LineItem>> RenameAsync(Tool tool, string label) =>
        tool.Grades.UpdateLineItemAsync(tool.Grant, tool.LineItem, column => column with { Label = label }, CancellationToken.None);

    private static Task<DeliveryOutcome> DeleteAsync(Tool tool) =>
        tool.Grades.DeleteLineItemAsync(tool.Grant, tool.LineItem, [tool.LineItem], CancellationToken.None);
}
