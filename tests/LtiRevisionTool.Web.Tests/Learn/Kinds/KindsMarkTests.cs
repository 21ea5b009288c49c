namespace LtiRevisionTool.Web.Tests.Learn.Kinds;

/// <summary>Answers in parts over real HTTP: the marks of the marking rules, and what is said about each part.</summary>
public sealed class KindsMarkTests(KindsFixture fixture) : IClassFixture<KindsFixture>
{
    [Theory]
    [InlineData("Q1.1", "1234", 3, 3)]
    [InlineData("Q1.1", "2134", 2, 3)]
    [InlineData("Q1.1", "1324", 2, 3)]
    [InlineData("Q1.1", "2143", 1, 3)]
    [InlineData("Q1.1", "2341", 0, 3)]
    [InlineData("Q1.1", "4321", 0, 3)]
    [InlineData("Q1.6", "12345", 5, 5)]
    [InlineData("Q1.6", "21345", 4, 5)]
    [InlineData("Q1.6", "51234", 1, 5)]
    [InlineData("Q1.6", "54321", 0, 5)]
    [InlineData("Q1.2", "p1a p2b p3c p4d", 4, 4)]
    [InlineData("Q1.2", "p1a p2b p3c p4f", 3, 4)]
    [InlineData("Q1.2", "p1b p2a p3c", 1, 4)]
    [InlineData("Q1.3", "g1c g2e g3h", 3, 3)]
    [InlineData("Q1.3", "g1c g2e", 2, 3)]
    [InlineData("Q1.3", "g1h g2c g3e", 0, 3)]
    [InlineData("Q1.4", "rrrrrr", 3, 3)]
    [InlineData("Q1.4", "rrrrrw", 2, 3)]
    [InlineData("Q1.4", "rrrrww", 1, 3)]
    [InlineData("Q1.4", "rrrwww", 0, 3)]
    [InlineData("Q1.4", "rrwwww", 0, 3)]
    [InlineData("Q1.5", "a", 1, 1)]
    [InlineData("Q1.5", "c", 0, 1)]
    public async Task An_answer_earns_these_marks(string item, string answer, int marks, int max)
    {
        var marked = (await fixture.AnswerAsync(item, answer)).Find("[data-item]");

        Assert.Equal(($"{marks}", $"{max}"), (marked.GetAttribute("data-mark"), marked.GetAttribute("data-max")));
    }

    [Theory]
    [InlineData("rrrr––", 2)]
    [InlineData("rrr–––", 1)]
    [InlineData("r–––––", 0)]
    public async Task Evidence_that_was_left_out_on_purpose_is_neither_right_nor_wrong(string answer, int marks)
    {
        var asked = await fixture.AnswerAsync("Q1.4", answer);

        var marked = await asked.SubmitAsync("[data-item]");

        Assert.Equal($"{marks}", marked.Find("[data-item]").GetAttribute("data-mark"));
    }

    [Theory]
    [InlineData("Q1.1", "1234", "Right place")]
    [InlineData("Q1.2", "p1a p2b p3c p4d", "Right")]
    [InlineData("Q1.3", "g1c g2e g3h", "Right")]
    [InlineData("Q1.4", "rrrrrr", "Right")]
    public async Task A_right_answer_says_so_of_every_part(string item, string answer, string words)
    {
        var marked = await fixture.AnswerAsync(item, answer);

        Assert.StartsWith("Right: ", marked.Find("#verdict").TextContent.Trim(), StringComparison.Ordinal);
        Assert.All(Rows(marked), row => Assert.Equal(("right", words), (row.State, row.Words)));
        Assert.Contains(SampleKinds.Question(item).Explanation.Plain, marked.Text, StringComparison.Ordinal);
        Assert.Null(marked.Document.QuerySelector(".reread"));
    }

    [Fact]
    public async Task A_wrong_order_is_told_with_the_right_one_its_dates_and_the_places_given()
    {
        var marked = await fixture.AnswerAsync("Q1.1", "2134");

        Assert.Contains("One pair is the wrong way round: “Stalin is put in charge of the Party’s central office” comes before “Lenin adds the postscript to his Testament”. Stalin had his post before Lenin began to worry about him", marked.Text, StringComparison.Ordinal);
        Assert.Equal("ol", marked.Find(".marked").LocalName);
        Assert.Equal(
            [
                ("1. Stalin is put in charge of the Party’s central office", "3 April 1922", "partly", "You put this 2nd"),
                ("2. Lenin adds the postscript to his Testament", "4 January 1923", "partly", "You put this 1st"),
                ("3. Lenin dies", "21 January 1924", "right", "Right place"),
                ("4. Stalin puts forward his own slogan against Trotsky’s theory", "December 1924", "right", "Right place"),
            ],
            Rows(marked));
        Assert.EndsWith("/card/1#F1.1", marked.Find(".reread a.ref").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_match_of_another_prompt_is_said_to_be_its_own_and_an_extra_one_speaks_for_itself()
    {
        var marked = await fixture.AnswerAsync("Q1.2", "p1d p2b p4f");

        Assert.Contains("One of four pairs is right. One is left out.", marked.Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                ("Kamenev: Head of the Moscow Soviet (city government)", "You chose: Editor of Pravda. That was Bukharin.", "wrong", "You chose another"),
                ("Stalin: Head of the office that chose and moved Party officials", null, "right", "Right"),
                ("Trotsky: Commissar for War", "You chose: Head of the Moscow Soviet (city government). That is the match for “Kamenev”.", "wrong", "You chose another"),
                ("Zinoviev: Head of the Leningrad Party and the Comintern", null, "partly", "You left this out"),
            ],
            Rows(marked).OrderBy(row => row.Text, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_text_with_gaps_is_told_completed_and_gap_by_gap()
    {
        var marked = await fixture.AnswerAsync("Q1.3", "g1c g2f");

        Assert.Contains("could not be completed without revolutions abroad. In December 1924 Stalin replied with the idea of Socialism in One Country. The USSR could build it by itself.", marked.Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                ("Gap 1: permanent", null, "right", "Right"),
                ("Gap 2: Socialism", "The slogan was Socialism in One Country.", "wrong", "You chose: Communism"),
                ("Gap 3: by itself", null, "partly", "You left this out"),
            ],
            Rows(marked));
    }

    [Fact]
    public async Task Evidence_on_the_wrong_side_is_told_why()
    {
        var marked = await fixture.AnswerAsync("Q1.4", "rrrwrr");

        Assert.Contains("Five of six pieces are in the right place. Each wrong one cancels a right one.", marked.Text, StringComparison.Ordinal);
        Assert.Equal(
            ("Zinoviev and Kamenev were heavily outvoted at the XIV Congress in December 1925: supports",
                "A heavy defeat suggests little support at the centre.", "wrong", "You chose: challenges"),
            Assert.Single(Rows(marked), row => row.State == "wrong"));
    }

    [Fact]
    public async Task A_source_can_be_read_before_and_after()
    {
        var asked = await fixture.AskAsync("Q1.5");
        var marked = await fixture.AnswerAsync("Q1.5", "c");

        Assert.All([asked, marked], page =>
        {
            Assert.Equal("Written for this exercise. Not a real document.", page.Find(".source").FirstElementChild!.TextContent);
            Assert.Contains("We all raised our hands.", page.Find(".source blockquote").TextContent, StringComparison.Ordinal);
        });
        Assert.Contains("The note came from Moscow: nobody says Stalin was there.", marked.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Text, string? Said, string? State, string Words)> Rows(Page marked) =>
        marked.Document.QuerySelectorAll(".marked > li").Select(row =>
        {
            var said = row.QuerySelector("p .small")?.TextContent;
            var text = row.QuerySelector("p")!.TextContent;
            return (said is null ? text : text[..^said.Length], said, row.GetAttribute("data-state"), row.QuerySelector(".state")!.TextContent.Trim());
        });
}
