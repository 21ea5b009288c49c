using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Learn;

/// <summary>Cards and the contents page, over real HTTP.</summary>
public sealed class CardPageTests(SchoolFixture fixture) : IClassFixture<SchoolFixture>
{
    private readonly School school = fixture.School;

    [Fact]
    public async Task The_contents_name_every_card_and_what_else_there_is()
    {
        var contents = await school.LaunchAsync("amara", "topic");

        Assert.Equal(12, contents.Document.QuerySelectorAll(".contents li").Length);
        Assert.Equal(
            ["sides", "timeline", "figures", "words", "corrections", "booklet"],
            contents.Document.QuerySelectorAll(".cols a").Select(link => link.GetAttribute("href")!.Split('/')[^1]));
    }

    [Fact]
    public async Task Sentences_with_the_same_points_are_a_table_with_headings_for_rows_and_columns()
    {
        var card = await OpenAsync(10);

        Assert.Equal(8, card.Document.QuerySelectorAll("table.numbered tbody.fact").Length);
        Assert.All(card.Document.QuerySelectorAll("table.numbered"), table =>
            Assert.Equal(["Sentence", "The idea", "What Stalin did", "The other side"], table.QuerySelectorAll("th[scope=col]").Select(head => head.TextContent)));
        var row = card.Find("#F10\\.8");
        Assert.Equal("row", row.QuerySelector("th")!.GetAttribute("scope"));
        Assert.Equal(3, row.QuerySelectorAll("tr:first-child > td").Length);
        Assert.Contains("Contested:", row.TextContent, StringComparison.Ordinal);
        Assert.NotNull(card.Document.QuerySelector("table caption"));
    }

    [Fact]
    public async Task Points_of_one_sentence_are_a_list_of_pairs_under_it()
    {
        var card = await OpenAsync(9);

        var points = card.Find("#F9\\.1 dl.points");
        Assert.Equal(["Decide", "Remove", "Obey"], points.QuerySelectorAll("dt").Select(label => label.TextContent));
    }

    [Fact]
    public async Task A_card_names_the_parts_of_the_course_that_it_is_about()
    {
        var card = await OpenAsync(10);

        Assert.Matches("AQA GCSE History 8145.*\\. 3A How Stalin .*; 3B How the economy", card.Text);
    }

    [Fact]
    public async Task A_sentence_of_another_card_can_be_read_and_the_way_back_is_one_click()
    {
        var question = await school.LaunchAsync("ben", "checkpoint-1");

        var card = await question.Visitor.OpenAsync($"{school.Tool}{string.Concat(question.Address.Segments[..3])}card/5");

        Assert.NotNull(card.Document.QuerySelector("#F5\\.4"));
        var back = card.Find("nav.next a.btn");
        Assert.Equal("Back to checkpoint 1", back.TextContent.Trim());
        Assert.Equal(question.Address, (await card.FollowAsync("nav.next a.btn")).Address);
        Assert.Empty(card.Document.QuerySelectorAll("nav.next a:not(.btn)"));
    }

    [Fact]
    public async Task A_card_that_the_topic_does_not_have_leads_back()
    {
        var contents = await school.LaunchAsync("ben", "topic");

        Assert.Equal(contents.Address, (await contents.Visitor.OpenAsync($"{contents.Address}/card/13")).Address);
    }

    private async Task<Page> OpenAsync(int card)
    {
        var contents = await school.LaunchAsync("amara", "topic");
        return await contents.Visitor.OpenAsync($"{contents.Address}/card/{card}");
    }
}
