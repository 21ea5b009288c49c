using LtiRevisionTool.Core.Parsing;

namespace LtiRevisionTool.Core.Tests.Parsing;

/// <summary>A typing mistake is reported as such, once, with the id of what it is in, and before all that follows from it.</summary>
public sealed class MistypedTests
{
    [Theory]
    [InlineData("topic.yaml", "audience:", "audiance:", 3, "\"audiance\" is no key here: did you mean \"audience\"?")]
    [InlineData("checkpoint-01.yaml", "stem:", "stmes:", 12, "Q1.1: \"stmes\" is no key here: did you mean \"stem\"?")]
    [InlineData("checkpoint-01.yaml", "kind:", "knid:", 4, "Q1.1: \"knid\" is no key here: did you mean \"kind\"?")]
    [InlineData("checkpoint-01.yaml", "options:", "option:", 13, "Q1.1: \"option\" is no key here: did you mean \"options\"?")]
    [InlineData("checkpoint-01.yaml", "misconception: M01", "misconcepton: M01", 14, "Q1.1, a: \"misconcepton\" is no key here: did you mean \"misconception\"?")]
    [InlineData("checkpoint-01.yaml", "text: Stalin’s plan", "text Stalin’s plan", 15, "Q1.1, b: \"text Stalin’s plan\" is no key here: a colon and a space follow a key, as in \"text: Stalin’s plan\".")]
    [InlineData("checkpoint-01.yaml", "text: Stalin’s plan", "text:Stalin’s plan", 15, "Q1.1, b: \"text:Stalin’s plan\" is no key here: a colon and a space follow a key, as in \"text: Stalin’s plan\".")]
    [InlineData("people.yaml", "dates: 1870", "date: 1870", 7, "lenin: \"date\" is no key here: did you mean \"dates\"?")]
    [InlineData("timeline.yaml", "fact: F1.10", "fatc: F1.10", 4, "slogan: \"fatc\" is no key here: did you mean \"fact\"?")]
    [InlineData("card-01.md", "big-idea:", "bigidea:", 5, "\"bigidea\" is no key here: did you mean \"big-idea\"?")]
    public void A_key_that_resembles_a_missing_one_is_named_and_nothing_is_missing(string file, string find, string replace, int line, string reason)
    {
        var error = Assert.Single(SampleTopic.Errors(SampleTopic.Edited(file, find, replace)));

        Assert.Equal(line, error.Line);
        Assert.StartsWith(reason, error.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short-answer", "key:", "kye:")]
    [InlineData("short-answer", "accept:", "acept:")]
    [InlineData("number", "key:", "kye:")]
    [InlineData("sort-evidence", "{id: f, text: Six, side:", "{id: f, text: Six, sied:")]
    [InlineData("true-false-reason", "{id: a, verdict:", "{id: a, verdct:")]
    public void A_mistyped_key_of_a_question_has_no_consequences(string kind, string find, string replace)
    {
        var error = Assert.Single(SampleTopic.Errors(SampleTopic.Files(checkpoint: SampleTopic.Checkpoint(SampleTopic.Edit(SampleItems.All[kind], find, replace)))));

        Assert.Contains("did you mean", error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_key_comes_before_what_is_missing_for_it() =>
        Assert.Equal(
            [
                "Q1.1, b: \"corect\" is no key here: did you mean \"correct\"? Allowed are: id, text, correct, feedback, misconception.",
                "Q1.1, b: \"feedback\" is missing.",
            ],
            SampleTopic.Errors(SampleTopic.Edited("checkpoint-01.yaml", "correct:", "corect:")).Select(error => error.Reason));

    [Theory]
    [InlineData("pictures.yaml", "[post, slogan]", "[post, slogen]", "stood: The event \"slogen\" is not in timeline.yaml: correct the id, or add the event there. Did you mean \"slogan\"?")]
    [InlineData("card-01.md", "[molotov, lenin]", "[molotov, Lenin]", "Did you mean \"lenin\"?")]
    [InlineData("card-01.md", "term:politburo", "term:politbureau", "F1.1: The term \"politbureau\" is not in glossary.yaml: correct the id, or add the word there. Did you mean \"politburo\"?")]
    public void A_mistyped_id_is_met_with_the_nearest(string file, string find, string replace, string reason) =>
        Assert.EndsWith(reason, Assert.Single(SampleTopic.Errors(SampleTopic.Edited(file, find, replace))).Reason, StringComparison.Ordinal);

    [Fact]
    public void Numbered_ids_have_no_nearest() =>
        Assert.EndsWith("or write the fact.", Assert.Single(SampleTopic.Errors(SampleTopic.Edited("topic.yaml", "[F1.1]", "[F1.7]"))).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("topic.yaml", "answer: He died in January 1924.", "answer: ''", "misconceptions, M01: ")]
    [InlineData("glossary.yaml", "meaning: New Economic Policy.", "meaning: ''", "nep: ")]
    [InlineData("people.yaml", "dates: 1870–1924", "dates: ''", "lenin: ")]
    [InlineData("card-01.md", "A second fact.", "A *second fact.", "F1.10: ")]
    [InlineData("card-01.md", "> **Most** say no.", "> **Most say no.", "F1.1: ")]
    [InlineData("checkpoint-01.yaml", "short: A label", "short: ''", "Q1.1: ")]
    [InlineData("checkpoint-01.yaml", "feedback: It was not.", "feedback: <b>No</b>", "Q1.1, a: ")]
    [InlineData("timeline.yaml", "when: 3 April 1922", "when: ''", "post: ")]
    [InlineData("argument.yaml", "title: He did not", "title: ''", "against: ")]
    [InlineData("pictures.yaml", "title: Numbers", "title: ''", "figures: ")]
    public void An_error_begins_with_the_id_of_what_it_is_in(string file, string find, string replace, string subject) =>
        Assert.StartsWith(subject, Assert.Single(SampleTopic.Errors(SampleTopic.Edited(file, find, replace))).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("topic.yaml", "sources:", "soruces:")]
    [InlineData("topic.yaml", "misconceptions:", "misconcetpions:")]
    [InlineData("card-01.md", "### F1.10 {", " ### F1.10 {")]
    [InlineData("timeline.yaml", "events:", "evnets:")]
    [InlineData("timeline.yaml", "id: slogan", "di: slogan")]
    [InlineData("timeline.yaml", "id: slogan", "id: Slogan")]
    [InlineData("card-01.md", "### F1.10 {sources: work-1}", "### F1.10 sources: work-1")]
    [InlineData("card-01.md", "### F1.10 {", "### F1.1 {")]
    public void A_mistake_in_what_others_name_is_not_a_mistake_of_theirs(string file, string find, string replace) =>
        Assert.Equal([$"topics/sample/{file}"], SampleTopic.Errors(SampleTopic.Edited(file, find, replace)).Select(error => error.File));

    [Fact]
    public void Errors_come_file_by_file_in_the_order_in_which_files_name_one_another()
    {
        string[] order = ["topic.yaml", "glossary.yaml", "people.yaml", "card-01.md", "checkpoint-01.yaml", "timeline.yaml", "argument.yaml", "pictures.yaml"];
        IReadOnlyList<TopicFile> broken = [.. SampleTopic.Files().Reverse().Select(file => file with { Text = file.Name == "card-01.md" ? file.Text + "\n- no point\n" : file.Text + "colour: {red: blue}\n" })];

        Assert.Equal(order.Select(name => "topics/sample/" + name), SampleTopic.Errors(broken).Select(error => error.File).Distinct());
    }
}
