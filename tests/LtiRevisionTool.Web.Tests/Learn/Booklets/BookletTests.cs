using AngleSharp.Dom;
using LtiRevisionTool.Web.Tests.Launch;
using LtiRevisionTool.Web.Tests.Learn.Blueprint;

namespace LtiRevisionTool.Web.Tests.Learn.Booklets;

/// <summary>The topic on paper: blanks for everybody, answers for teachers alone.</summary>
public sealed class BookletTests(SchoolFixture fixture) : IClassFixture<SchoolFixture>
{
    private readonly School school = fixture.School;

    [Fact]
    public async Task A_student_gets_every_card_and_every_question_and_nothing_filled_in()
    {
        var page = await OpenAsync("amara", "topic");

        Assert.Equal(12, page.Document.QuerySelectorAll("article.booklet").Length);
        Assert.Equal(BlueprintItem.All.Select(item => item.Id), page.Document.QuerySelectorAll(".item").Select(item => item.Id));
        Assert.Empty(page.Document.QuerySelectorAll(".item .ref, .item b.gap"));
        Assert.All(page.Document.QuerySelectorAll(".item :is(.box, .blank)"), empty => Assert.Empty(empty.TextContent));
        Assert.DoesNotContain(BookletAnswers, page.Html, StringComparison.Ordinal);
        var ids = page.Document.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task A_student_who_asks_for_the_answers_gets_the_blanks()
    {
        var page = await OpenAsync("ben", "topic", "?card=3&answers=1");

        Assert.Equal("?card=3", page.Address.Query);
        Assert.All(page.Document.QuerySelectorAll(".item :is(.box, .blank)"), empty => Assert.Empty(empty.TextContent));
    }

    [Fact]
    public async Task A_teacher_gets_the_planned_answer_to_every_question_in_the_order_of_the_students_booklet()
    {
        var blank = await OpenAsync("lena", "topic");

        var filled = await OpenAsync("teacher", "topic", "?answers=1");

        Assert.Equal("Revision booklet with answers, for teachers.", filled.Find("h1 + p").ChildNodes[0].TextContent.Trim());
        Assert.All(BlueprintItem.All, item => Assert.Equal((item.Id, Planned(item)), (item.Id, Printed(filled.Document.GetElementById(item.Id)!, item))));
        Assert.Equal(Lines(blank), Lines(filled).Select(line => line.Split(" — ")[0]));
        Assert.All(filled.Document.QuerySelectorAll(".item"), item => Assert.NotEmpty(item.QuerySelectorAll("a.ref")));
    }

    [Fact]
    public async Task Cards_can_be_chosen_and_what_is_not_a_card_changes_nothing()
    {
        var page = await OpenAsync("teacher", "topic", "?card=9&card=3&card=99&card=-1&card=x&card=3");

        Assert.Equal(["card-3", "card-9"], page.Document.QuerySelectorAll("article.booklet h2").Select(heading => heading.Id));
        Assert.Equal("2 of 12 cards: choose others", page.Find("#choose summary").TextContent);
        Assert.Equal(["3", "9"], page.Document.QuerySelectorAll("#choose input:checked").Select(box => box.GetAttribute("value")));
        Assert.EndsWith("?card=3&card=9&answers=1", page.Document.QuerySelectorAll("a").Single(link => link.TextContent == BookletAnswers).GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_one_checkpoint_prints_its_card_and_its_sheet_alone()
    {
        var page = await OpenAsync("yusuf", "checkpoint-3");

        Assert.Equal(["card-3"], page.Document.QuerySelectorAll("article.booklet h2").Select(heading => heading.Id));
        Assert.Equal("Checkpoint 3: 9 questions, 21 marks", page.Find(".sheet h2").TextContent);
        Assert.Null(page.Document.QuerySelector("#choose"));
    }

    private const string BookletAnswers = "Version with answers";

    private async Task<Page> OpenAsync(string person, string link, string query = "")
    {
        var room = await school.LaunchAsync(person, link);
        return await room.Visitor.OpenAsync($"{school.Tool}/learn/{room.Address.Segments[2].TrimEnd('/')}/booklet{query}");
    }

    /// <summary>What the lines of all questions say, in their order.</summary>
    private static IEnumerable<string> Lines(Page page) => page.Document.QuerySelectorAll(".item .lines > li > span:last-child").Select(Text);

    /// <summary>The right answer as the plan of the questions has it.</summary>
    private static string Planned(BlueprintItem item) => item.Kind switch
    {
        "ordering" => string.Join(" | ", item.Events),
        "matching" => string.Join(" | ", item.Pairs.Select(pair => string.Join(": ", pair)).Order(StringComparer.Ordinal)),
        "cloze" => string.Join(" | ", item.Gaps.Select(gap => gap.Key)),
        "sort-evidence" => string.Join(" | ", item.Cards.Select(card => string.Join(": ", card)).Order(StringComparer.Ordinal)),
        "true-false-reason" => string.Join(": ", item.Right[0].EnumerateArray().Select(part => part.GetString())),
        "short-answer" or "number" => item.Right[0].GetString()!,
        _ => string.Join(" | ", item.Right.EnumerateArray().Select(text => text.GetString()).Order(StringComparer.Ordinal)),
    };

    private static string Printed(IElement question, BlueprintItem item)
    {
        var lines = question.QuerySelectorAll(".lines > li").Select(line => (
            Text: Text(line.QuerySelector(":scope > span:last-child")!),
            Boxes: line.QuerySelectorAll(".boxed").Select(box => (Filled: box.QuerySelector(".box")!.TextContent, Label: box.QuerySelector(".small")?.TextContent)).ToList())).ToList();
        return item.Kind switch
        {
            "ordering" => string.Join(" | ", lines.OrderBy(line => line.Boxes[0].Filled, StringComparer.Ordinal).Select(line => line.Text.Split(" — ")[0])),
            "matching" => string.Join(" | ", lines.Select(line => $"{line.Text}: {Text(question.QuerySelectorAll(".letters li")[line.Boxes[0].Filled[0] - 'A'])}").Order(StringComparer.Ordinal)),
            "cloze" => string.Join(" | ", question.QuerySelectorAll("b.gap").Select(Text)),
            "sort-evidence" => string.Join(" | ", lines.Select(line => $"{line.Text}: {line.Boxes.Single(box => box.Filled == "✓").Label!.ToLowerInvariant()}").Order(StringComparer.Ordinal)),
            "true-false-reason" => string.Join(" | ", Ticked().Select(line => $"{line.ParentElement!.PreviousElementSibling!.TextContent.Split(',')[0].ToLowerInvariant()}: {Text(line.QuerySelector(":scope > span:last-child")!)}")),
            "number" => question.QuerySelector(".blank")!.TextContent.Replace(",", "", StringComparison.Ordinal),
            "short-answer" => question.QuerySelector(".blank")!.TextContent,
            _ => string.Join(" | ", Ticked().Select(line => Text(line.QuerySelector(":scope > span:last-child")!)).Order(StringComparer.Ordinal)),
        };

        IEnumerable<IElement> Ticked() => question.QuerySelectorAll(".lines > li").Where(line => line.QuerySelector(".box")!.TextContent == "✓");
    }

    private static string Text(IElement element) => element.TextContent.Trim();
}
