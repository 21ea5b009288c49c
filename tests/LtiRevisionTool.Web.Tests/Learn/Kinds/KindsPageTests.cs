using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Web.Tests.Learn.Kinds;

/// <summary>What a page with parts tells before the answer, and what becomes of answers that are empty, unfinished or malicious.</summary>
public sealed class KindsPageTests(KindsFixture fixture) : IClassFixture<KindsFixture>
{
    private const int CheckpointMarks = 19;

    public static TheoryData<string> Items => ["Q1.1", "Q1.2", "Q1.3", "Q1.4", "Q1.5", "Q1.6"];

    [Theory]
    [MemberData(nameof(Items))]
    public async Task Before_the_answer_nothing_tells_the_key(string item)
    {
        var page = await fixture.AskAsync(item);

        Assert.All(Secrets(SampleKinds.Question(item)), secret => Assert.DoesNotContain(secret, page.Html, StringComparison.Ordinal));
        Assert.Null(page.Document.QuerySelector("[data-mark], [data-max], [data-state], [selected], [checked]"));
        // Ids follow the shuffled order, whatever the ids of the topic are.
        Assert.All(page.Document.QuerySelectorAll("option[value], input[type=radio], .bank button"), choice =>
            Assert.Matches("^([ab]?[0-9]*|supports|challenges)$", choice.GetAttribute("value")));
    }

    [Fact]
    public async Task Another_attempt_shows_another_order_under_the_same_ids()
    {
        var first = await fixture.School.LaunchAsync("duong", "checkpoint-1");
        var before = await OrdersAsync(first);
        var finish = await first.SubmitAsync("[data-item]", ("finish", "1"));
        var result = await finish.SubmitAsync("main form");

        var after = await OrdersAsync(await result.SubmitAsync("nav.next form"));

        Assert.NotEqual(before.Words, after.Words);
        Assert.Equal(before.Ids, after.Ids);
        Assert.Equal(before.Words.Order(StringComparer.Ordinal), after.Words.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Q1.1", "Put them in order first")]
    [InlineData("Q1.2", "Choose a match first")]
    [InlineData("Q1.3", "Fill a gap first")]
    [InlineData("Q1.4", "Choose a side first")]
    [InlineData("Q1.5", "Choose an answer first")]
    public async Task An_empty_answer_is_told_what_to_do(string item, string whatToDo)
    {
        var again = await (await fixture.AskAsync(item)).SubmitAsync("[data-item]");

        Assert.Equal((whatToDo, "waiting"), (again.Find("#verdict").TextContent.Trim(), again.Find(".verdict").GetAttribute("data-state")));
        Assert.Null(again.Document.QuerySelector("[data-mark]"));
    }

    [Theory]
    [InlineData("1", "1", "2", "3")]
    [InlineData("4", "2", "", "1")]
    public async Task An_order_with_a_shared_or_a_missing_place_is_asked_again_and_keeps_its_places(params string[] places)
    {
        var page = await fixture.AskAsync("Q1.1");

        var again = await page.SubmitAsync("[data-item]", [.. places.Select((place, index) => ($"place-a{index + 1}", place))]);

        Assert.Equal("Give each one a place of its own, and leave none out", again.Find("#verdict").TextContent.Trim());
        Assert.Equal(places, Selects(again).Select(select => select.Value));
    }

    [Fact]
    public async Task A_match_used_twice_is_asked_again_and_keeps_what_was_chosen()
    {
        var page = await fixture.AskAsync("Q1.2");

        var again = await page.SubmitAsync("[data-item]", ("match-a1", "b2"), ("match-a2", "b2"), ("match-a4", "b6"));

        Assert.Equal("Use each match once only", again.Find("#verdict").TextContent.Trim());
        Assert.Equal(["b2", "b2", "", "b6"], Selects(again).Select(select => select.Value));
    }

    [Fact]
    public async Task Evidence_left_out_is_asked_for_once_and_what_was_placed_stays()
    {
        var asked = await fixture.AnswerAsync("Q1.4", "rr––w–");

        Assert.Equal("Three of six are left to place", asked.Find("#verdict").TextContent.Trim());
        Assert.Equal(3, asked.Document.QuerySelectorAll("input[type=radio][checked]").Length);
        Assert.NotNull((await asked.SubmitAsync("[data-item]")).Document.QuerySelector("[data-mark]"));
    }

    [Fact]
    public async Task Finishing_takes_what_was_placed_without_asking()
    {
        var first = await fixture.School.LaunchAsync("yusuf", "checkpoint-1");
        var page = await first.Visitor.OpenAsync(new Uri(first.Address, "Q1.4").ToString());
        var fields = KindsFixture.Fields(page, SampleKinds.Question("Q1.4"), "rrrr––");

        var finish = await page.SubmitAsync("[data-item]", [.. fields, ("finish", "1")]);

        Assert.Contains($"5 of 6 questions are not answered. They count 0, so this attempt ends with 2 of {CheckpointMarks} marks.", finish.Text, StringComparison.Ordinal);
    }

    public static TheoryData<string, string[]> Hostile => new()
    {
        { "Q1.1", ["place-a1=1", "place-a2=2", "place-a3=3", "place-a4=5"] },
        { "Q1.1", ["place-a1=1", "place-a2=2", "place-a3=3", "place-a4=<script>"] },
        { "Q1.1", ["place-a1=1", "place-a1=2", "place-a2=2", "place-a3=3", "place-a4=4"] },
        { "Q1.1", ["place-a=1", "place-b=2", "place-c=3", "place-d=4", "place-a1=1"] },
        { "Q1.2", ["match-a1=a"] },
        { "Q1.2", ["match-a1=b9", "match-a2=b1"] },
        { "Q1.2", ["match-a1=b1", "match-a1=b2"] },
        { "Q1.3", ["gap-1=c"] },
        { "Q1.3", ["gap-1=b1", "gap-1=b1"] },
        { "Q1.4", ["side-a1=supports", "side-a1=challenges", "side-a2=supports"] },
        { "Q1.4", ["side-a1=neither"] },
        { "Q1.5", ["answer=a1", "answer=a2"] },
        { "Q1.5", ["answer=x"] },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_no_page_would_send_is_not_marked(string item, string[] fields)
    {
        var page = await fixture.AskAsync(item);

        var again = await page.SubmitAsync("[data-item]", [.. fields.Select(field => (field.Split('=')[0], field.Split('=')[1]))]);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Null(again.Document.QuerySelector("[data-mark]"));
        Assert.Equal("waiting", again.Find(".verdict").GetAttribute("data-state"));
        Assert.DoesNotContain("<script>", again.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_of_no_part_changes_nothing()
    {
        var page = await fixture.AskAsync("Q1.3");
        var fields = KindsFixture.Fields(page, SampleKinds.Question("Q1.3"), "g1c g2e g3h");

        var marked = await page.SubmitAsync("[data-item]", [.. fields, ("gap-4", "b1"), ("match-a1", "b1"), ("place-a1", "1")]);

        Assert.Equal("3", marked.Find("[data-item]").GetAttribute("data-mark"));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(10_000)]
    public async Task More_values_than_any_form_has_are_refused(int values)
    {
        var page = await fixture.AskAsync("Q1.4");

        var refused = await page.SubmitAsync("[data-item]", [.. Enumerable.Repeat(("side-a1", "supports"), values)]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
    }

    private static IEnumerable<IHtmlSelectElement> Selects(Page page) => page.Document.QuerySelectorAll("form[data-item] select").Cast<IHtmlSelectElement>();

    /// <summary>Words and ids of all questions' parts and choices in the order of their pages.</summary>
    private static async Task<(List<string> Words, List<string> Ids)> OrdersAsync(Page first)
    {
        var (words, ids) = (new List<string>(), new List<string>());
        foreach (var question in SampleKinds.Topic.Checkpoints[0].Questions)
        {
            var form = (await first.Visitor.OpenAsync(new Uri(first.Address, question.Id).ToString())).Form("[data-item]");
            words.AddRange(form.QuerySelectorAll("label, .pair > p, select:first-of-type option").Select(part => part.TextContent.Trim()));
            ids.AddRange(form.QuerySelectorAll("select, option, input[type=radio]").Select(control => $"{control.GetAttribute("name")} {control.GetAttribute("value")}"));
        }

        return (words, ids);
    }

    private static IEnumerable<string> Secrets(Question question)
    {
        IEnumerable<string?> told = question switch
        {
            Ordering ordering => [ordering.WrongFeedback.Html, .. ordering.Events.Select(item => item.When)],
            Matching matching => ["That is the match", .. matching.Options.Select(option => option.Feedback?.Html)],
            Cloze cloze => cloze.Gaps.Select(gap => gap.Feedback.Html),
            SortEvidence sort => sort.Cards.Select(card => card.Feedback.Html),
            ChoiceQuestion choice => choice.Options.Select(option => option.Feedback?.Html),
            _ => [],
        };
        return told.OfType<string>().Append(question.Explanation.Html).Append(question.Quote.Html);
    }
}
