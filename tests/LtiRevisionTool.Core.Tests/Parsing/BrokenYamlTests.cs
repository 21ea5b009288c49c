namespace LtiRevisionTool.Core.Tests.Parsing;

/// <summary>What keeps a file from being YAML is said in plain words, at the line of the fault and with the id of what it is in.</summary>
public sealed class BrokenYamlTests
{
    [Theory]
    [InlineData("    stem: Which", "    stem Which", 12, "There is no colon after \"stem\"")]
    [InlineData("    options:", "    options", 13, "There is no colon after \"options\"")]
    [InlineData("    explanation: After", "    explanation:After", 11, "No space stands after the colon of \"explanation\"")]
    [InlineData("quote: Lenin died.", "quote: Lenin died: 1924", 10, "The text of \"quote\" holds \": \"")]
    [InlineData("quote: Lenin died.", "quote: '*Lenin* died.", 10, "no other half on the line")]
    [InlineData("quote: Lenin died.", "quote: 'Lenin's death'", 10, "goes on after its second quotation mark")]
    [InlineData("quote: Lenin died.", "quote: *Lenin* died.", 10, "begins with \"*\"")]
    [InlineData("quote: Lenin died.", "quote: **Lenin**", 10, "begins with \"*\"")]
    [InlineData("quote: Lenin died.", "quote: @Lenin", 10, "begins with \"@\"")]
    [InlineData("quote: Lenin died.", "quote: [1] died.", 10, "brackets end before the line does")]
    [InlineData("    quote:", "\tquote:", 10, "A tab stands in front")]
    [InlineData("    quote:", "      quote:", 10, "further in than the one above")]
    [InlineData("    quote:", "   quote:", 10, "count the spaces in front")]
    [InlineData("- {id: b", "-{id: b", 15, "A space follows the \"-\"")]
    [InlineData("misconception: M01}", "misconception: M01", 14, "A bracket is opened and not closed")]
    [InlineData("text: Stalin’s plan", "text: Stalin: a plan", 15, "Between brackets each text")]
    [InlineData("      - {id: a", "        - {id: a", 15, "count the spaces in front")]
    [InlineData("quote: Lenin died.", "quote: 'Lenin died.\n    one: 1\n    two: 2\n    three: 'It is'", 10, "no other half on the line")]
    [InlineData("marks: 1", "kind: number", 6, "\"kind\" is there twice")]
    public void In_a_question(string find, string replace, int line, string reason)
    {
        var error = Assert.Single(SampleTopic.Errors(SampleTopic.Edited("checkpoint-01.yaml", find, replace)));

        Assert.Equal(("topics/sample/checkpoint-01.yaml", line), (error.File, error.Line));
        Assert.StartsWith("Q1.1: ", error.Reason, StringComparison.Ordinal);
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("glossary.yaml", "  word: Politburo", "  word Politburo", 2, "politburo: There is no colon after \"word\"")]
    [InlineData("glossary.yaml", "  meaning: Small *committee*.", "  meaning Small", 3, "politburo: There is no colon after \"meaning\"")]
    [InlineData("glossary.yaml", "nep:", "  nep:", 4, "politburo: \"nep\" is too far in")]
    [InlineData("glossary.yaml", "  word: NEP", "    word: NEP", 6, "nep: This line begins neither under the one above")]
    [InlineData("glossary.yaml", "  word: NEP", "    word: >-\n      NEP", 7, "nep: This line begins neither under the one above")]
    [InlineData("people.yaml", "lenin:", "lenin", 5, "There is no colon after \"lenin\"")]
    [InlineData("people.yaml", "role: Head of government", "role: Head: of government", 4, "molotov: The text of \"role\" holds \": \"")]
    [InlineData("timeline.yaml", "text: A slogan", "text: A slogan: one", 4, "slogan: Between brackets each text")]
    [InlineData("topic.yaml", "audience: For readers.", "audience For readers.", 3, "There is no colon after \"audience\"")]
    [InlineData("topic.yaml", "idea: Lenin", "idea: Lenin: he", 13, "M01: The text of \"idea\" holds \": \"")]
    [InlineData("topic.yaml", "names: [Molotov, Rykov]", "names: [Molotov, Rykov", 16, "A bracket is opened and not closed")]
    [InlineData("card-01.md", "title: The struggle", "title: The: struggle", 3, "The text of \"title\" holds \": \"")]
    public void In_another_file(string file, string find, string replace, int line, string reason)
    {
        var error = Assert.Single(SampleTopic.Errors(SampleTopic.Edited(file, find, replace)));

        Assert.Equal((line, "topics/sample/" + file), (error.Line, error.File));
        Assert.StartsWith(reason, error.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quote: !Lenin died.")]
    [InlineData("quote: &Lenin died.")]
    public void A_word_that_YAML_would_swallow_is_reported(string quote) =>
        SampleTopic.AssertError("checkpoint-01.yaml", 10, "which would be lost", SampleTopic.Edited("checkpoint-01.yaml", "quote: Lenin died.", quote));

    [Fact]
    public void What_fits_no_known_fault_comes_with_the_usual_causes() =>
        SampleTopic.AssertError("topic.yaml", 2, "a colon and a space follow each key", SampleTopic.Edited("topic.yaml", "title: How far did it go?", "title: \"How \\qfar?\""));
}
