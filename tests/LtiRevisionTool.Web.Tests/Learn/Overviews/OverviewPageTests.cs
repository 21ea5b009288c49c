using System.Net;
using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Learn.Overviews;

/// <summary>The pages across the cards, over real HTTP.</summary>
public sealed class OverviewPageTests(SchoolFixture fixture) : IClassFixture<SchoolFixture>
{
    private static readonly string[] Pages = ["sides", "timeline", "figures", "words", "corrections"];

    private readonly School school = fixture.School;

    public static TheoryData<string> All => [.. Pages];

    [Fact]
    public async Task Every_link_on_every_page_to_read_leads_to_a_place_that_is_there()
    {
        var contents = await school.LaunchAsync("amara", "topic");
        var seen = new Dictionary<string, Page> { [contents.Address.AbsolutePath] = contents };
        var wanted = new Queue<(Page From, Uri To)>(LinksOf(contents));
        var broken = new List<string>();
        while (wanted.TryDequeue(out var link))
        {
            if (link.To.AbsolutePath.Contains("/checkpoint/", StringComparison.Ordinal))
            {
                continue;
            }

            if (!seen.TryGetValue(link.To.AbsolutePath, out var page))
            {
                page = await contents.Visitor.OpenAsync(link.To.ToString());
                seen[link.To.AbsolutePath] = page;
                LinksOf(page).ForEach(wanted.Enqueue);
            }

            if (page.Status != HttpStatusCode.OK || page.Address.AbsolutePath != link.To.AbsolutePath || !HasPlace(page, link.To.Fragment))
            {
                broken.Add($"{link.From.Address.AbsolutePath} → {link.To.AbsolutePath}{link.To.Fragment}");
            }
        }

        Assert.Empty(broken);
        // The contents, the cards, the pages across them, and the booklet.
        Assert.Equal(1 + 12 + Pages.Length + 1, seen.Count);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_page_has_one_heading_no_ids_twice_no_script_and_the_next_step(string name)
    {
        var page = await OpenAsync(name);

        Assert.Single(page.Document.QuerySelectorAll("h1"));
        var ids = page.Document.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(page.Document.QuerySelectorAll("script, [style], style"));
        Assert.StartsWith("Start with card 1", page.Find("nav.next a.btn").TextContent.Trim(), StringComparison.Ordinal);
        var levels = page.Document.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.Second} after h{pair.First}"));
    }

    [Fact]
    public async Task Both_sides_stand_beside_each_other_with_plans_steps_and_a_judgement()
    {
        var page = await OpenAsync("sides");

        var test = page.Find(".two-sides tbody tr");
        Assert.Equal("row", test.QuerySelector("th")!.GetAttribute("scope"));
        Assert.Equal(2, test.QuerySelectorAll("td").Length);
        Assert.All(test.QuerySelectorAll("td"), cell => Assert.NotEmpty(cell.QuerySelectorAll("a[href*='#F']")));
        Assert.Equal(4, page.Document.QuerySelectorAll(".two-sides tbody tr").Length);
        Assert.Equal([4, 4], page.Document.QuerySelectorAll(".halves .plan").Select(plan => plan.Children.Length));
        Assert.Contains("One of several possible.", page.Find(".judgement").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_numbers_the_same_events_as_the_list()
    {
        var page = await OpenAsync("timeline");

        Assert.Equal("img", page.Find("svg.stood").GetAttribute("role"));
        var drawn = page.Document.QuerySelectorAll("svg.stood circle + text").Select(text => text.TextContent);
        var listed = page.Document.QuerySelectorAll(".years .big").Select(mark => mark.TextContent);
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7"], drawn);
        Assert.Equal(drawn, listed);
        Assert.Equal("(event 1 in the chart)", page.Find("#general-secretary .hide").TextContent);
        Assert.Equal(page.Document.QuerySelectorAll(".year h3").Select(year => year.TextContent).Order(StringComparer.Ordinal), page.Document.QuerySelectorAll(".year h3").Select(year => year.TextContent));
    }

    [Fact]
    public async Task Every_figure_is_printed_with_how_sure_it_is_and_its_sentence()
    {
        var page = await OpenAsync("figures");

        var rows = page.Document.QuerySelectorAll("table.figures tbody tr");
        Assert.Equal(13, rows.Length);
        Assert.All(rows, row => Assert.NotNull(row.QuerySelector("a[href*='#F']")));
        var older = rows.Where(row => row.TextContent.Contains("Older estimate", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, older.Count);
        Assert.All(older, row => Assert.NotNull(row.QuerySelector("rect.older")));
        Assert.Contains(rows, row => row.TextContent.Contains("about 0.7 to 1.2 million", StringComparison.Ordinal) && row.QuerySelector("rect.open") is not null);
    }

    [Fact]
    public async Task Words_and_people_lead_to_where_they_come_up()
    {
        var page = await OpenAsync("words");

        Assert.EndsWith("/card/1#F1.1", page.Find("#word-politburo a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(page.Find("#word-kolkhoz").QuerySelector(".backing"));
        Assert.Contains("1870–1924", page.Find("#person-lenin").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("/card/1", page.Find("#person-lenin a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrections_say_what_older_notes_say_and_what_is_right()
    {
        var page = await OpenAsync("corrections");

        Assert.Equal(25, page.Document.QuerySelectorAll(".corrected").Length);
        Assert.All(page.Document.QuerySelectorAll(".corrected"), one => Assert.NotNull(one.QuerySelector("del")));
        var shared = page.Find("#E02");
        Assert.Equal(["1.10", "3.3"], shared.QuerySelectorAll("a").Select(link => link.TextContent));
        Assert.Contains("14 October 2026", shared.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_that_has_none_of_it_has_no_such_pages()
    {
        using var folder = new NotesFolder();
        await using var own = await School.OpenAsync(("Topics__Path", folder.Path));
        var contents = await own.LaunchAsync("amara", "topic");

        Assert.Equal("Booklet to print", contents.Find("h2 + ul.cols li a").TextContent);
        Assert.Single(contents.Document.QuerySelectorAll("ul.cols li"));
        foreach (var name in Pages)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await contents.Visitor.OpenAsync($"{contents.Address}/{name}")).Status);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_link_to_one_card_stays_with_its_card(string name)
    {
        var card = await school.LaunchAsync("ben", "card-1");

        var page = await card.Visitor.OpenAsync(card.Address.ToString().Replace("card/1", name, StringComparison.Ordinal));

        Assert.Equal(card.Address, page.Address);
    }

    [Fact]
    public async Task Another_persons_visit_a_stranger_and_a_made_up_launch_are_refused()
    {
        using var browser = new Visitor();
        var amara = await school.LaunchAsync("amara", "topic", browser);
        await school.LaunchAsync("ben", "topic", browser);
        using var stranger = new Visitor();
        foreach (var name in Pages)
        {
            var address = $"{amara.Address}/{name}";
            Assert.Equal("LTI-EARLIER-VISIT", Error(await browser.OpenAsync(address)));
            Assert.Equal("LTI-SESSION-OVER", Error(await stranger.OpenAsync(address)));
            Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"{school.Tool}/learn/%3Cscript%3E/{name}")).Status);
        }
    }

    private static string Error(Page page) => page.Headers.GetValues("Lti-Error").Single();

    private async Task<Page> OpenAsync(string name)
    {
        var contents = await school.LaunchAsync("amara", "topic");
        return await contents.Visitor.OpenAsync($"{contents.Address}/{name}");
    }

    private static List<(Page From, Uri To)> LinksOf(Page page) =>
        [.. page.Document.QuerySelectorAll("a[href]").Select(link => (page, new Uri(page.Address, link.GetAttribute("href")!)))];

    private static bool HasPlace(Page page, string fragment) => fragment.Length == 0 || page.Document.GetElementById(fragment[1..]) is not null;
}
