using LtiRevisionTool.Core.Parsing;

namespace LtiRevisionTool.Core.Tests.Parsing;

public sealed class TopicParsingTests
{
    [Fact]
    public void A_topic_is_read_from_its_files()
    {
        var topic = SampleTopic.Parse(SampleTopic.Files());

        Assert.Equal(("sample", "How far did it go?", "For readers."), (topic.Slug, topic.Title, topic.Audience));
        Assert.Equal("Author, Work (1999)", topic.Sources[0].Work);
        Assert.Equal(("Lenin died in 1921", "He died in January 1924."), (topic.FindMisconception("M01")!.Idea.Plain, topic.FindMisconception("M01")!.Answer.Plain));
        Assert.Equal(1, topic.FindCheckpoint(1)!.MaxMarks);
        Assert.NotNull(topic.FindQuestion("Q1.1"));
        Assert.Null(topic.FindCard(2));
    }

    [Fact]
    public void A_card_is_read_with_its_people_terms_and_facts()
    {
        var card = SampleTopic.Parse(SampleTopic.Files()).FindCard(1)!;

        Assert.Equal(("Struggle", "The <strong>best-organised</strong> candidate won."), (card.ShortTitle, card.BigIdea.Html));
        Assert.Equal([("3A", "The beginning")], card.Specification.Select(part => (part.Id, part.About)));
        Assert.Equal([("molotov", "Vyacheslav Molotov", "1890–1986"), ("lenin", "V. I. Lenin", "1870–1924")], card.People.Select(person => (person.Id, person.Name, person.Dates)));
        Assert.Equal(("Lenin dies", "F1.1 F1.10"), (card.Sections[0].Heading, string.Join(' ', card.Facts.Select(fact => fact.Id))));
    }

    [Fact]
    public void The_terms_of_a_card_are_those_that_it_links_in_order_of_reading()
    {
        var card = SampleTopic.Parse(SampleTopic.Files()).FindCard(1)!;

        Assert.Equal([("politburo", "Politburo", "Small committee."), ("nep", "NEP", "New Economic Policy.")], card.Terms.Select(term => (term.Id, term.Word, term.Meaning.Plain)));
    }

    [Fact]
    public void A_fact_may_have_points_each_with_a_label()
    {
        var fact = SampleTopic.Parse(SampleTopic.Files()).FindFact("F1.10")!;

        Assert.Equal("A second fact.", fact.Plain);
        Assert.Equal([("The idea", "Equal pay in the NEP"), ("What he did", "Pay: by work")], fact.Points.Select(point => (point.Label, point.Text.Plain)));
        Assert.Equal("Equal <em>pay</em> in the <button class=\"term\" type=\"button\" popovertarget=\"word-nep\">NEP</button>", fact.Points[0].Text.Html);
    }

    [Fact]
    public void A_topic_may_say_which_course_it_belongs_to()
    {
        var without = SampleTopic.Edit(SampleTopic.Head, "specification:\n  name: A course\n  parts:\n    3A: The beginning\n    1B: The end\n", "");

        var specification = SampleTopic.Parse(SampleTopic.Files()).Specification!;

        Assert.Equal(("A course", "3A 1B"), (specification.Name, string.Join(' ', specification.Parts.Select(part => part.Id))));
        Assert.Null(SampleTopic.Parse(SampleTopic.Files(head: without, card: SampleTopic.Edit(SampleTopic.Card, "specification: [3A]\n", ""))).Specification);
    }

    [Fact]
    public void A_fact_is_safe_html_with_buttons_for_its_terms()
    {
        var fact = SampleTopic.Parse(SampleTopic.Files()).FindFact("F1.1")!;

        Assert.Equal(
            "<strong>Lenin died</strong> in 1924. The <button class=\"term\" type=\"button\" popovertarget=\"word-politburo\">Politburo</button> ruled &amp; &quot;led&quot;.",
            fact.Html);
        Assert.Equal("Lenin died in 1924. The Politburo ruled & \"led\".", fact.Plain);
        Assert.Equal(("1.1", 1, "work-1"), (fact.Number, fact.Card, fact.Sources[0].Id));
    }

    [Fact]
    public void A_fact_has_its_corrections_and_its_debate()
    {
        var fact = SampleTopic.Parse(SampleTopic.Files()).FindFact("F1.1")!;

        Assert.Equal(("E01", new DateOnly(2026, 10, 14)), (fact.Corrections[0].Id, fact.Corrections[0].Date));
        Assert.Equal("Older notes say <del>1921</del>. The year is <ins>1924</ins>.", fact.Corrections[0].Text.Html);
        Assert.Equal(("Did anyone expect it?", "<strong>Most</strong> say no."), (fact.Debate!.Question.Plain, fact.Debate.Text.Html));
    }

    [Fact]
    public void A_line_that_begins_like_a_list_is_a_line()
    {
        var card = SampleTopic.Edit(SampleTopic.Card, "A second fact.", "1917. A year, and # 2 - 3.");

        Assert.Equal("1917. A year, and # 2 - 3.", SampleTopic.Parse(SampleTopic.Files(card: card)).FindFact("F1.10")!.Html);
    }

    [Fact]
    public void All_that_is_wrong_is_reported_at_once_in_order()
    {
        var errors = SampleTopic.Errors(SampleTopic.Files(
            card: SampleTopic.Edit(SampleTopic.Card, "sources: work-1", "sources: work-2"),
            checkpoint: SampleTopic.Checkpoint(SampleTopic.Edit(SampleItems.All["single-choice"], "difficulty: 2", "difficulty: 4"))));

        Assert.Equal(
            [
                "topics/sample/card-01.md:12: F1.1: The source \"work-2\" is not in topic.yaml: correct the id, or add it there.",
                "topics/sample/card-01.md:22: F1.10: The source \"work-2\" is not in topic.yaml: correct the id, or add it there.",
                "topics/sample/checkpoint-01.yaml:7: Q1.1: \"difficulty\" is 1, 2 or 3.",
            ],
            errors.Select(error => error.ToString()));
    }

    [Fact]
    public void A_head_that_cannot_be_read_hides_no_other_mistake_and_makes_none() =>
        Assert.Equal(["topic.yaml:2", "checkpoint-01.yaml:7"], Places(SampleTopic.Files(
            head: "slug: sample\ntitle: How: far?\n",
            checkpoint: SampleTopic.Checkpoint(SampleTopic.Edit(SampleItems.All["single-choice"], "difficulty: 2", "difficulty: 4")))));

    [Theory]
    [InlineData("glossary.yaml")]
    [InlineData("people.yaml")]
    [InlineData("timeline.yaml")]
    public void A_list_that_cannot_be_read_is_one_mistake(string name) =>
        Assert.Equal([$"{name}:1"], Places([.. SampleTopic.Without(name), new TopicFile($"topics/sample/{name}", "entry: [\n")]));

    [Theory]
    [InlineData("---\ncard: 1", "card: 1", "card-01.md:1")]
    [InlineData("title: The", "title: [The", "card-01.md:3")]
    public void A_card_that_cannot_be_read_is_one_mistake(string find, string replace, string place) =>
        Assert.Equal([place], Places(SampleTopic.Edited("card-01.md", find, replace)));

    [Fact]
    public void A_missing_head_is_the_only_error() =>
        Assert.Equal([new TopicError("topic.yaml", 1, "The file is missing.")], SampleTopic.Errors([.. SampleTopic.Files().Skip(1)]));

    [Theory]
    [InlineData("topics/sample/notes.txt", "no other files")]
    [InlineData("topics/sample/card-02.md", "no checkpoint")]
    [InlineData("topics/sample/checkpoint-02.yaml", "no card")]
    [InlineData("topics/sample/card-3.md", "no other files")]
    public void A_file_too_many_is_reported(string path, string reason) =>
        Assert.Contains(SampleTopic.Errors([.. SampleTopic.Files(), new TopicFile(path, "")]), error => error.File == path && error.Reason.Contains(reason, StringComparison.Ordinal));

    [Fact]
    public void Cards_are_numbered_without_a_gap() =>
        Assert.Contains(SampleTopic.Errors([.. SampleTopic.Files(), new TopicFile("topics/sample/card-03.md", "")]), error => error.Reason.Contains("without a gap", StringComparison.Ordinal));

    [Fact]
    public void A_licence_and_a_readme_may_stand_beside_a_topic() =>
        SampleTopic.Parse([.. SampleTopic.Files(), new TopicFile("topics/sample/LICENSE", "CC BY"), new TopicFile("topics/sample/README.md", "")]);

    [Fact]
    public void Line_ends_and_marks_of_other_systems_are_reported()
    {
        Assert.Contains(SampleTopic.Errors(SampleTopic.Files(head: SampleTopic.Head.ReplaceLineEndings("\r\n"))), error => error.Reason == "Lines must end with LF alone.");
        Assert.Contains(SampleTopic.Errors(SampleTopic.Files(head: "\uFEFF" + SampleTopic.Head)), error => error.Reason.StartsWith("The file begins with a byte order mark", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Places(IReadOnlyList<TopicFile> files) =>
        SampleTopic.Errors(files).Select(error => $"{error.File[(error.File.LastIndexOf('/') + 1)..]}:{error.Line}");
}
