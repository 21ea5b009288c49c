using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests;

public sealed class PageTests(Lms lms) : IClassFixture<Lms>
{
    [Fact]
    public async Task Whoever_types_localhost_is_sent_to_the_number_with_the_same_path()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, lms.Address + "/as/amara?x=1");
        request.Headers.Host = new Uri(lms.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)).Authority;

        using var response = await lms.SendAsync(request);

        Assert.Equal(HttpStatusCode.TemporaryRedirect, response.StatusCode);
        Assert.Equal(lms.Address + "/as/amara?x=1", response.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/as/wilhelmina")]
    [InlineData("/as/teacher/activity/topic")]
    [InlineData("/as/amara/gradebook")]
    [InlineData("/gradebook")]
    [InlineData("/faults")]
    [InlineData("/mod/lti/return.php?course=2&person=amara&lti_msg=Done")]
    public async Task A_page_has_a_title_one_heading_and_a_way_past_its_bar(string path)
    {
        var page = await PageAsync(path);

        Assert.EndsWith("Practice LMS", page.Title, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotNull(page.QuerySelector("a.skip[href='#main']"));
        Assert.NotNull(page.QuerySelector("main#main"));
    }

    [Fact]
    public async Task Every_person_can_be_chosen()
    {
        var people = (await lms.JsonAsync("/people.json"))["people"]!.AsArray();

        var page = await PageAsync("/");

        Assert.Equal(people.Select(person => (string)person!["name"]!), page.QuerySelectorAll("ul.people a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task An_activity_opens_in_a_frame_with_a_name()
    {
        var page = await PageAsync("/as/amara/activity/topic");

        var frame = page.QuerySelector("iframe")!;
        Assert.Equal("/launch/amara/topic", frame.GetAttribute("src"));
        Assert.Equal("Stalin: the whole topic, opened as Amara Okafor", frame.GetAttribute("title"));
    }

    [Fact]
    public async Task The_gradebook_shows_a_grade_with_its_comment_as_plain_text()
    {
        var score = A.Score(given: 7, user: "7");
        score["comment"] = "<b>Read</b> 1.7";
        await lms.PostScoreAsync(score);

        var page = await PageAsync("/gradebook");

        var cell = page.QuerySelector("tr[data-person='7'] td[data-column='3']")!;
        Assert.Equal("7", cell.QuerySelector("b")!.TextContent);
        Assert.Equal("<b>Read</b> 1.7", cell.QuerySelector(".comment")!.TextContent);
    }

    [Fact]
    public async Task Students_see_their_own_row_only()
    {
        var page = await PageAsync("/as/ben/gradebook");

        Assert.Equal(["6"], page.QuerySelectorAll("tr[data-person]").Select(row => row.GetAttribute("data-person")));
    }

    [Theory]
    [InlineData("/as/nobody")]
    [InlineData("/as/teacher/gradebook")]
    [InlineData("/as/amara/activity/checkpoint-1/grade/ben")]
    [InlineData("/as/teacher/activity/checkpoint-1/grade/nobody")]
    [InlineData("/as/amara/activity/nothing")]
    [InlineData("/launch/nobody/topic")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var response = await lms.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<IHtmlDocument> PageAsync(string path)
    {
        using var response = await lms.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }
}
