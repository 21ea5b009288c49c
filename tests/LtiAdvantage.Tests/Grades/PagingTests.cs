using System.Globalization;
using LtiAdvantage.Grades;
using LtiAdvantage.Tests.Http;
using Xunit;

namespace LtiAdvantage.Tests.Grades;

public sealed class PagingTests
{
    [Theory]
    [Trait("Row", "AGS-37")]
    [Trait("Row", "AGS-38")]
    [InlineData("<{0}/items?page=%41&from=1>; rel=\"next\"")]
    [InlineData("<{0}/items?page=%41&amp;from=1>; rel=“next”")]
    [InlineData("</items?page=%41&from=1>; rel=next")]
    [InlineData("<items?page=%41&from=1>; rel=next")]
    [InlineData("<?page=%41&from=1>; rel=next")]
    public async Task The_next_page_is_read_at_its_own_address(string link)
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = request => request.Target.Contains("from=1", StringComparison.Ordinal)
            ? FakeAnswer.Json("""[{"id":"https://lms/2"}]""")
            : FakeAnswer.Json("""[{"id":"https://lms/1"}]""").With("Link", string.Format(CultureInfo.InvariantCulture, link, tool.Platform.Url));

        var list = await ListAsync(tool);

        Assert.Equal(["https://lms/1", "https://lms/2"], list.Items.Select(item => item.Id));
        Assert.True(list.Complete);
        Assert.Equal("/items?page=%41&from=1", tool.Platform.Seen[1].Target);
    }

    [Fact]
    [Trait("Row", "AGS-38")]
    public async Task Moodles_recorded_header_leads_to_its_second_page()
    {
        await using var tool = await Tool.ConnectAsync();
        var captured = Capture.Moodle("ags-lineitems-read", "container_get_limit1");
        var link = captured.Headers.Single(header => header.Name == "Link").Value
            .Replace("http://localhost:8085", tool.Platform.Url, StringComparison.Ordinal);
        tool.Platform.Service = request => request.Target.EndsWith("from=1", StringComparison.Ordinal)
            ? FakeAnswer.Json("[]")
            : (captured with { Headers = [] }).With("Link", link);

        var list = await ListAsync(tool);

        Assert.True(list.Complete);
        Assert.Equal("/mod/lti/services.php/2/lineitems?type_id=1&limit=1&from=1", tool.Platform.Seen[1].Target);
    }

    [Fact]
    [Trait("Row", "AGS-39")]
    public async Task The_token_does_not_go_to_another_origin()
    {
        await using var tool = await Tool.ConnectAsync();
        await using var other = await FakePlatform.StartAsync();
        tool.Platform.Service = _ => FakeAnswer.Json("""[{"id":"https://lms/1"}]""").With("Link", $"<{other.Url}/items>; rel=next");

        var list = await ListAsync(tool);

        Assert.False(list.Complete);
        Assert.Empty(other.Seen);
    }

    [Fact]
    [Trait("Row", "AGS-40")]
    public async Task A_page_that_names_itself_ends_the_list_as_incomplete()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => FakeAnswer.Json("[]").With("Link", "</items>; rel=next");

        var list = await ListAsync(tool);

        Assert.False(list.Complete);
        Assert.Single(tool.Platform.Seen);
    }

    [Fact]
    [Trait("Row", "AGS-40")]
    public async Task A_list_without_end_is_left_after_a_thousand_pages()
    {
        await using var tool = await Tool.ConnectAsync();
        var page = 0;
        tool.Platform.Service = _ => FakeAnswer.Json("[]").With("Link", $"</items?page={++page}>; rel=next");

        var list = await ListAsync(tool);

        Assert.False(list.Complete);
        Assert.Equal(1000, tool.Platform.Seen.Count);
    }

    [Fact]
    [Trait("Row", "AGS-40")]
    public async Task Nothing_is_not_found_in_a_list_that_was_not_read_to_its_end()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => FakeAnswer.Json("[]").With("Link", "<https://evil.example/items>; rel=next");

        var found = await tool.Grades.FindLineItemAsync(
            tool.Grant, tool.LineItems, new ColumnQuery { ResourceLinkId = "77" }, CancellationToken.None);

        Assert.Equal(new FindColumnResult.Failed(new DeliveryOutcome.Refused(GradeCause.ListIncomplete)), found);
    }

    private static async Task<LineItemList> ListAsync(Tool tool) =>
        Assert.IsType<ServiceResult<LineItemList>.Success>(
            await tool.Grades.ListLineItemsAsync(tool.Grant, tool.Platform.Url + "/items", CancellationToken.None)).Value;
}
