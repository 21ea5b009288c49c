namespace LtiRevisionTool.Web.Tests.Learn.Kinds;

/// <summary>A stored attempt with every kind in parts: its result, the student's own review, and the teacher's look at it.</summary>
public sealed class KindsWorkTests(KindsFixture fixture) : IClassFixture<KindsFixture>
{
    private static readonly (string Item, string Answer)[] Partly =
    [
        ("Q1.1", "2134"), ("Q1.2", "p1d p2b p3c"), ("Q1.3", "g1c g2f g3h"), ("Q1.4", "rrrwrr"), ("Q1.5", "c"), ("Q1.6", "12345"),
    ];

    [Fact]
    public async Task A_student_reads_what_was_given_and_what_is_right()
    {
        var result = await AnswerAllAsync("amara");

        Assert.Equal(("13", "19"), (result.Find("[data-total]").GetAttribute("data-total"), result.Find("[data-total]").GetAttribute("data-of")));
        Assert.Equal(
            [
                "You put: 1. Lenin adds the postscript to his Testament; 2. Stalin is put in charge of the Party’s central office; 3. Lenin dies; 4. Stalin puts forward his own slogan against Trotsky’s theory.",
                "You matched “Trotsky” with “Head of the Moscow Soviet (city government)”.",
                "You chose: Communism.",
                "You put “Zinoviev and Kamenev were heavily outvoted at the XIV Congress in December 1925” under challenges.",
                "You chose: Stalin attended local meetings himself.",
            ],
            result.Document.QuerySelectorAll(".fact .small").Select(note => note.TextContent));

        var review = await result.Visitor.OpenAsync(result.Address.ToString().Split("/checkpoint")[0] + "/review");
        Assert.Equal(
            ["The right order", "All the pairs", "The text, completed", "All the evidence", "The source, and all the options", "The right order"],
            review.Document.QuerySelectorAll("summary").Select(summary => summary.FirstChild!.TextContent.Trim()));
        Assert.Contains("We all raised our hands.", review.Find("details .source").TextContent, StringComparison.Ordinal);
        Assert.Equal(5, review.Document.QuerySelectorAll("details ol.marked")[^1].Children.Length);
    }

    [Fact]
    public async Task A_question_left_out_is_named_in_full_in_the_review()
    {
        var first = await fixture.School.LaunchAsync("samir", "checkpoint-1");
        var ask = await first.SubmitAsync("[data-item]", ("finish", "1"));
        var result = await ask.SubmitAsync("main form");

        var review = await result.Visitor.OpenAsync(result.Address.ToString().Split("/checkpoint")[0] + "/review");

        Assert.Contains("Choose the words that complete the text. “Trotsky’s theory of … revolution", review.Text, StringComparison.Ordinal);
        Assert.Contains("this statement? “In the 1920s Stalin’s rivals had no support in the Party.”", review.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_teacher_reads_the_answers_in_words()
    {
        await AnswerAllAsync("lena");
        var room = await fixture.School.LaunchAsync("teacher", "checkpoint-1");
        var student = room.Document.QuerySelectorAll("a").First(link => link.TextContent.Contains("Lena", StringComparison.Ordinal)).GetAttribute("href")!;

        var page = await room.Visitor.OpenAsync(new Uri(room.Address, student).ToString());

        var answers = page.Find("section[aria-labelledby=answers]").TextContent;
        Assert.All(
            [
                "Put: 1. Lenin adds the postscript to his Testament; 2. Stalin is put in charge",
                "Right order: 1. Stalin is put in charge of the Party’s central office; 2. Lenin adds the postscript",
                "Matched “Trotsky” with “Head of the Moscow Soviet (city government)”, “Stalin” with “Head of the office that chose and moved Party officials” and “Zinoviev” with",
                "Right: “Trotsky” with “Commissar for War” and “Kamenev” with “Head of the Moscow Soviet (city government)”.",
                "Filled in: 1. permanent; 2. Communism; 3. by itself. Right: “Socialism” in gap 2. Wrong idea: The slogan was Communism in One Country.",
                "Supports or challenges? In the 1920s Stalin’s rivals had no support in the Party.",
                "Five of six on the right side. Right: supports for “Zinoviev and Kamenev were heavily outvoted at the XIV Congress in December 1925”.",
                "Chose “Stalin attended local meetings himself”. Right answer: “The result was controlled from above”.",
            ],
            words => Assert.Contains(words, answers, StringComparison.Ordinal));
    }

    private async Task<Page> AnswerAllAsync(string person)
    {
        var page = await fixture.School.LaunchAsync(person, "checkpoint-1");
        foreach (var (item, answer) in Partly)
        {
            Assert.Equal(item, page.Find("[data-item]").GetAttribute("data-item"));
            var marked = await page.SubmitAsync("[data-item]", KindsFixture.Fields(page, SampleKinds.Question(item), answer));
            page = await marked.FollowAsync("a[data-next]");
        }

        return page;
    }
}
