using CsCheck;
using LtiRevisionTool.Core.Parsing;

namespace LtiRevisionTool.Core.Tests.Parsing;

/// <summary>Each rule of the format, broken once: found at the right line and for the right reason.</summary>
public sealed class BrokenContentTests
{
    [Theory]
    [InlineData("slug: sample", "slug: Sample", 1, "lower-case")]
    [InlineData("slug: sample", "slug: other", 1, "name of the folder")]
    [InlineData("title: How far did it go?", "title: ''", 2, "has no text")]
    [InlineData("audience: For readers.\n", "", 1, "\"audience\" is missing")]
    [InlineData("audience: For readers.", "audience: <b>For readers</b>", 3, "HTML is not allowed")]
    [InlineData("audience: For readers.", "audience: For readers.\ncolour: red", 4, "\"colour\" is no key here")]
    [InlineData("audience: For readers.", "audience: For readers.\n!!x colour: red", 4, "\"colour\" is no key here")]
    [InlineData("audience: For readers.", "title: Twice", 3, "\"title\" is there twice")]
    [InlineData("work-1: 'Author", "Work_1: 'Author", 10, "no id of a source")]
    [InlineData("M01:", "X01:", 12, "no id of a misconception")]
    [InlineData("facts: [F1.1]", "facts: [F1.7]", 15, "\"F1.7\" is on no card")]
    [InlineData("facts: [F1.1]", "facts: F1.1", 15, "must be a list")]
    [InlineData("names: [Molotov, Rykov]", "names: [Molotov, Molotov]", 16, "there twice")]
    [InlineData("names: [Molotov, Rykov]", "names: []", 16, "at least one entry")]
    [InlineData("  name: A course\n", "", 5, "\"name\" is missing")]
    [InlineData("3A: The beginning", "3A: ''", 7, "has no text")]
    [InlineData("3A: The beginning", "Part-3: The beginning", 7, "no id of a part")]
    [InlineData("1B: The end", "3A: The end", 8, "\"3A\" is there twice")]
    [InlineData("slug: sample", "slug: [sample", 1, "opened and not closed")]
    public void In_the_head(string find, string replace, int line, string reason) =>
        SampleTopic.AssertError("topic.yaml", line, reason, SampleTopic.Files(head: SampleTopic.Edit(SampleTopic.Head, find, replace)));

    [Theory]
    [InlineData("---\ncard: 1", "card: 1", 1, "two lines \"---\"")]
    [InlineData("card: 1", "card: 2", 2, "must be 1")]
    [InlineData("card: 1", "card: one", 2, "whole number")]
    [InlineData("short-title: Struggle", "short-title: '*Struggle*'", 4, "cannot have marks")]
    [InlineData("**best-organised** candidate", "[best](term:politburo) candidate", 5, "only **strong** and *emphasis*")]
    [InlineData("specification: [3A]", "specification: [3A, 4A]", 6, "\"4A\" is not in the specification of topic.yaml")]
    [InlineData("specification: [3A]", "specification: []", 6, "at least one entry")]
    [InlineData("specification: [3A]", "specification: [3A, 3A]", 6, "\"3A\" is there twice")]
    [InlineData("people: [molotov, lenin]", "people: [stalin]", 7, "\"stalin\" is not in people.yaml")]
    [InlineData("people: [molotov, lenin]", "people: [lenin, lenin]", 7, "\"lenin\" is there twice")]
    [InlineData("people: [molotov, lenin]", "people: [{name: V. I. Lenin}]", 7, "must be text here")]
    [InlineData("people: [molotov, lenin]", "people: [lenin]\nterms: {}", 8, "Allowed are: card, title, short-title, big-idea, specification, people.")]
    [InlineData("A second fact.", "The [Politburo](term:politburo).", 24, "\"politburo\" is linked twice on this card")]
    [InlineData("Pay: by work", "Pay by the [Politburo](term:politburo)", 27, "\"politburo\" is linked twice on this card")]
    [InlineData("term:nep", "term:kulak", 26, "\"kulak\" is not in glossary.yaml")]
    [InlineData("> **Most** say no.", "> **Most** say [NEP](term:nep).", 20, "nly **strong**")]
    [InlineData("- The idea: Equal", "- The idea, equal", 26, "written \"- Label: text\"")]
    [InlineData("- The idea: Equal", "- The *idea*: Equal", 26, "cannot have marks")]
    [InlineData("- The idea: Equal *pay*", "- The idea: Equal *pay", 26, "without its other half")]
    [InlineData("- What he did:", "- The idea:", 27, "\"The idea\" is there twice")]
    [InlineData("- What he did:", "  - What he did:", 27, "without a space")]
    [InlineData("## Lenin dies\n", "## Lenin dies\n\n- A point: without a fact\n", 12, "under the text of a fact")]
    [InlineData("A second fact.\n", "", 25, "under the text of a fact")]
    [InlineData("> Older notes say ~~1921~~. The year is ++1924++.\n", "> ~~A~~ ++B++\n\n- After: A correction\n", 19, "before its corrections")]
    [InlineData("> **Most** say no.", "> **Most** say no.\n\n- After: A debate", 22, "before its corrections")]
    [InlineData("{sources: work-1}", "{sources: work-1, work-1}", 12, "\"work-1\" is there twice")]
    [InlineData("{sources: work-1}", "{sources: work-2}", 12, "\"work-2\" is not in topic.yaml")]
    [InlineData("term:politburo", "term:comintern", 14, "\"comintern\" is not in glossary.yaml")]
    [InlineData("## Lenin dies\n", "", 11, "stands in a section")]
    [InlineData("### F1.1 {sources: work-1}", "### F1.1", 12, "begins with its id and its sources")]
    [InlineData("### F1.1 {", "### F2.1 {", 12, "begins with \"F1.\"")]
    [InlineData("### F1.10 {", "### F1.1 {", 22, "F1.1 is used twice: here and at topics/sample/card-01.md:12")]
    [InlineData("### F1.1 {", "### F1.20 {", 22, "ids of facts rise on a card, and F1.20 stands above")]
    [InlineData("**Lenin died** in", "**Lenin died in", 14, "without its other half")]
    [InlineData("**Lenin died** in", "<b>Lenin died</b> in", 14, "HTML is not allowed")]
    [InlineData("**Lenin died** in", "`Lenin died` in", 14, "nly **strong**")]
    [InlineData("**Lenin died** in", "_Lenin died_ in", 14, "nly **strong**")]
    [InlineData("**Lenin died** in", "![Lenin](lenin.png) in", 14, "nly **strong**")]
    [InlineData("(term:politburo)", "(https://example.com)", 14, "nly **strong**")]
    [InlineData("(term:politburo)", "(javascript:alert(1))", 14, "nly **strong**")]
    [InlineData("**Lenin died** in", "~~Lenin died~~ in", 14, "nly **strong**")]
    [InlineData("**Lenin died** in", "&lt;b&gt; in", 14, "nly **strong**")]
    [InlineData("A second fact.", "A second fact.\n\nAnd more.", 26, "one line of text")]
    [InlineData("A second fact.", "", 22, "The fact has no text")]
    [InlineData("2026-10-14", "2026-13-14", 16, "no day 2026-13-14")]
    [InlineData("~~1921~~", "1921", 17, "~~old~~ and ++new++")]
    [InlineData("> Older notes say ~~1921~~. The year is ++1924++.\n", "\n", 16, "next line must hold the words")]
    [InlineData("[!corrected]", "[!wrong]", 16, "none of")]
    [InlineData("### F1.10", "> [!corrected] E01 2026-10-14\n> ~~A~~ ++B++\n\n### F1.10", 22, "\"E01\" is there twice")]
    [InlineData("### F1.10", "> [!contested] Again?\n> Yes.\n\n### F1.10", 23, "one debate")]
    [InlineData("### F1.10 {sources: work-1}\n\nA second fact.\n", "## Empty\n", 22, "at least one fact")]
    public void In_a_card(string find, string replace, int line, string reason) =>
        SampleTopic.AssertError("card-01.md", line, reason, SampleTopic.Files(card: SampleTopic.Edit(SampleTopic.Card, find, replace)));

    [Theory]
    [InlineData("single-choice", "id: Q1.1", "id: Q2.1", 3, "such as \"Q1.1\"")]
    [InlineData("single-choice", "kind: single-choice", "kind: essay", 4, "no kind of question")]
    [InlineData("single-choice", "marks: 1", "marks: 2", 6, "must be 1")]
    [InlineData("single-choice", "facts: [F1.1]", "facts: [F1.1, F1.9]", 8, "\"F1.9\" is on no card")]
    [InlineData("single-choice", "facts: [F1.1]", "facts: []", 8, "at least one entry")]
    [InlineData("single-choice", "misconceptions: [M01]", "misconceptions: [M01, M99]", 9, "\"M99\" is not in topic.yaml")]
    [InlineData("single-choice", "misconceptions: [M01]\n", "", 13, "not among the \"misconceptions\"")]
    [InlineData("single-choice", "quote: Lenin died.\n", "", 3, "\"quote\" is missing")]
    [InlineData("single-choice", "feedback: It was not., ", "", 14, "\"feedback\" is missing")]
    [InlineData("single-choice", "correct: true", "feedback: No.", 13, "only one, must be correct")]
    [InlineData("single-choice", "correct: true", "correct: yes", 15, "either \"true\" or not there")]
    [InlineData("single-choice", "correct: true", "correct: true, feedback: No.", 15, "no feedback")]
    [InlineData("single-choice", "{id: b", "{id: a", 15, "\"a\" is there twice")]
    [InlineData("single-choice", "{id: b", "{id: key, hint: x", 15, "one letter")]
    [InlineData("single-choice", "{id: b", "{id: b, hint: x", 15, "\"hint\" is no key here")]
    [InlineData("single-choice", "text: Stalin’s plan", "text: Trotsky’s plan", 15, "there twice")]
    [InlineData("source-inference", "label: Written for this exercise. Not a real document.", "name: x", 14, "\"label\" is missing")]
    [InlineData("true-false-reason", "{id: b, verdict: 'true'", "{id: b, verdict: 'false'", 13, "two options for each verdict")]
    [InlineData("true-false-reason", "{id: b, verdict: 'true'", "{id: b, verdict: maybe", 15, "true or false")]
    [InlineData("multiple-response", "text: Three, correct: true", "text: Three, feedback: No.", 13, "three of them correct")]
    [InlineData("multiple-response", "**three**", "**two**", 12, "three")]
    [InlineData("short-answer", "tolerance: spelling", "tolerance: some", 15, "\"spelling\" or \"none\"")]
    [InlineData("short-answer", "Gen Sec]", "Генсек]", 14, "does not earn the mark")]
    [InlineData("short-answer", "answer: President", "answer: Secretary General", 17, "not marked as known to be wrong")]
    [InlineData("number", "form: year", "form: date", 13, "\"year\" or \"number\"")]
    [InlineData("number", "key: 1934", "key: 34", 14, "four digits")]
    [InlineData("number", "1 December 1934", "1 December 1935", 15, "day of the key's year")]
    [InlineData("number", "1 December 1934", "December 1934", 15, "must be a date")]
    [InlineData("number", "answer: 1936", "answer: 1934", 17, "not marked as known to be wrong")]
    [InlineData("number", "form: year\nkey: 1934\nfull-date: 1 December 1934", "form: number\nkey: 5\nrange: [6, 9]", 15, "the key lies between")]
    [InlineData("number", "form: year\nkey: 1934\nfull-date: 1 December 1934", "form: number\nkey: five", 14, "\"five\" is no number")]
    [InlineData("ordering", "  - {id: d, text: Four, when: 1925}\n", "", 13, "four or five events")]
    [InlineData("ordering", "wrong: Another order.", "wrong: ''", 18, "has no text")]
    [InlineData("matching", "match: d", "match: c", 17, "\"c\" is there twice")]
    [InlineData("matching", "match: d", "match: z", 17, "no option \"z\"")]
    [InlineData("matching", "text: Five, feedback: That was Bukharin.", "text: Five", 23, "\"feedback\" is missing")]
    [InlineData("matching", "{id: a, text: One}", "{id: a, text: One, feedback: No.}", 19, "Only an option that matches nothing")]
    [InlineData("cloze", "[2]", "[3]", 12, "[1] to [2]")]
    [InlineData("cloze", "key: a", "key: c", 15, "no choice \"c\"")]
    [InlineData("cloze", "text: war", "text: peaceful", 20, "there twice")]
    [InlineData("cloze", "{id: c, text: war}, ", "", 20, "two choices or more")]
    [InlineData("sort-evidence", "{id: d, text: Four, side: challenges", "{id: d, text: Four, side: supports", 13, "three cards for each side")]
    [InlineData("sort-evidence", "{id: d, text: Four, side: challenges", "{id: d, text: Four, side: neither", 17, "\"supports\" or \"challenges\"")]
    public void In_an_item(string kind, string find, string replace, int line, string reason) =>
        SampleTopic.AssertError("checkpoint-01.yaml", line, reason, SampleTopic.Files(checkpoint: SampleTopic.Checkpoint(SampleTopic.Edit(SampleItems.All[kind], find, replace))));

    [Theory]
    [InlineData("id: Q1.1", "The id Q1.1 is used twice: here and in line 3")]
    [InlineData("id: Q1.0", "ids of questions rise in a checkpoint, and \"Q1.1\" stands above")]
    public void Ids_of_questions_rise(string second, string reason) =>
        SampleTopic.AssertError("checkpoint-01.yaml", 16, reason, SampleTopic.Files(checkpoint: SampleTopic.Checkpoint(SampleItems.All["single-choice"], SampleTopic.Edit(SampleItems.All["single-choice"], "id: Q1.1", second))));

    [Fact]
    public void An_id_of_a_fact_is_not_used_on_another_card()
    {
        const string card = "---\ncard: 2\ntitle: A\nshort-title: B\nbig-idea: C.\n---\n\n## D\n\n### F1.1 {sources: work-1}\n\nA text.\n";

        SampleTopic.AssertError("card-02.md", 10, "F1.1 is used twice: here and at topics/sample/card-01.md:12", [.. SampleTopic.Files(), new TopicFile("topics/sample/card-02.md", card)]);
    }

    [Fact]
    public void The_first_fact_of_an_item_is_on_its_own_card()
    {
        var files = SampleTopic.Files(checkpoint: SampleTopic.Checkpoint(SampleTopic.Edit(SampleItems.All["single-choice"], "[F1.1]", "[F2.1]")));

        SampleTopic.AssertError("checkpoint-01.yaml", 8, "on the same card", files);
    }

    [Fact]
    public void The_verdict_on_a_question_does_not_give_a_later_answer_away()
    {
        var early = SampleTopic.Edit(SampleItems.All["single-choice"], "After *two* strokes.", "Kirov was shot in *1934*.");
        var late = SampleTopic.Edit(SampleItems.All["number"], "id: Q1.1", "id: Q1.2");

        SampleTopic.AssertError("checkpoint-01.yaml", 3, "Q1.1: The quote, feedback or explanation gives away the answer to Q1.2", SampleTopic.Files(checkpoint: SampleTopic.Checkpoint(early, late)));
    }

    [Fact]
    public void Files_cut_off_or_mixed_up_are_reported_and_nothing_is_thrown()
    {
        var all = SampleTopic.Checkpoint(SampleItems.All.Values.Select((item, index) => SampleTopic.Edit(item, "id: Q1.1", $"id: Q1.{index + 1}")));
        var whole = SampleTopic.Files(checkpoint: all);

        Gen.Select(Gen.Int[0, whole.Count - 1], Gen.Int[0, 6000], Gen.Int[0, 40], Gen.OneOf("", "[", "{", "\"", "- ", ": ", "\n", "*", "]", "&a ", "!!x ", "\t", "#")).Sample((file, at, cut, put) =>
        {
            var text = whole[file].Text;
            var start = at % text.Length;
            var broken = string.Concat(text.AsSpan(0, start), put, text.AsSpan(Math.Min(text.Length, start + cut)));
            return TopicParser.Parse([.. whole.Select((other, index) => index == file ? other with { Text = broken } : other)]) is not null;
        }, iter: 400);
    }
}
