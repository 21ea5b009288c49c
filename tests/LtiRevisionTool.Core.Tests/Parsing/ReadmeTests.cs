using System.Text.RegularExpressions;
using LtiRevisionTool.Core.Parsing;

namespace LtiRevisionTool.Core.Tests.Parsing;

/// <summary>What the README of the format shows is right as it stands there.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Topics", "README.md"));

    public static TheoryData<string> Kinds => [.. KindBlocks().Matches(Readme).Select(match => ItemOf(match.Groups["kind"].Value, match.Groups["text"].Value))];

    [Fact]
    public void The_small_topic_is_whole()
    {
        var topic = SampleTopic.Parse([.. NamedBlocks().Matches(Readme).Select(match => new TopicFile("after-lenin/" + match.Groups["name"].Value, match.Groups["text"].Value))]);

        Assert.Equal(["short-answer", "single-choice"], topic.Checkpoints[0].Questions.Select(question => question.Kind).Order(StringComparer.Ordinal));
        Assert.NotEmpty(topic.Cards[0].People);
    }

    [Fact]
    public void All_its_YAML_is_YAML()
    {
        var errors = new List<TopicError>();

        foreach (Match block in YamlBlocks().Matches(Readme)) Assert.NotNull(YamlText.Load(block.Groups["text"].Value, new FileErrors("README.md", errors)));

        Assert.Empty(errors);
    }

    [Fact]
    public void Every_kind_has_an_example() => Assert.Equal(9, Kinds.Count);

    /// <summary>An example is cut short: it may have too few options, and nothing else may be wrong with it.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_example_of_a_kind_has_the_right_keys(string example)
    {
        var ids = MisconceptionIds().Matches(example).Select(match => match.Value).Where(id => id != "M01").Distinct(StringComparer.Ordinal).ToList();
        var ideas = string.Concat(ids.Select(id => $"  {id}: {{idea: An idea, answer: An answer., facts: [F1.1]}}\n"));
        var item = $"id: Q1.1\nshort: A label\ndifficulty: 2\nmarks: 1\nfacts: [F1.1]\nmisconceptions: [{string.Join(", ", ids.Append("M01"))}]\nquote: A quote.\nexplanation: A reason.\n{example}";

        var result = TopicParser.Parse(SampleTopic.Files(head: SampleTopic.Edit(SampleTopic.Head, "names:", ideas + "names:"), checkpoint: SampleTopic.Checkpoint(item)));

        Assert.All((result as TopicResult.Broken)?.Errors ?? [], error => Assert.Matches("There must be|\"marks\" must be", error.Reason));
    }

    [Fact]
    public void The_example_of_facts_can_stand_on_a_card()
    {
        var notes = Notes().Match(Readme).Groups["text"].Value;
        var head = SampleTopic.Edit(SampleTopic.Head, "  work-1: ", "  announcement-1924: A work\n  service-lenin: A work\n  work-1: ");
        var card = SampleTopic.Card[..SampleTopic.Card.IndexOf("## ", StringComparison.Ordinal)] + notes;

        var topic = SampleTopic.Parse([.. SampleTopic.Files(head: head, card: card).Where(file => file.Name is not ("timeline.yaml" or "argument.yaml" or "pictures.yaml"))]);

        Assert.NotNull(topic.FindFact("F1.1")!.Debate);
    }

    /// <summary>Some examples leave out what they share with others.</summary>
    private static string ItemOf(string kind, string example) => string.Concat(
        example.Contains("kind: ", StringComparison.Ordinal) ? "" : $"kind: {kind}\n",
        example.Contains("stem: ", StringComparison.Ordinal) || example.Contains("statement: ", StringComparison.Ordinal) ? "" : "stem: A question?\n",
        example);

    [GeneratedRegex("^`(?<name>[a-z0-9.-]+)`:\n\n```[a-z]+\n(?<text>.*?)^```", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex NamedBlocks();

    [GeneratedRegex("^```yaml\n(?<text>.*?)^```", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex YamlBlocks();

    [GeneratedRegex("^\\*\\*(?<kind>[a-z-]+)\\*\\* [^\n]*\n(?:[^`\n][^\n]*\n|\n)*```yaml\n(?<text>.*?)^```", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex KindBlocks();

    [GeneratedRegex("^```markdown\n(?<text>## .*?)^```", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Notes();

    [GeneratedRegex("\\bM[0-9]{2}\\b", RegexOptions.CultureInvariant)]
    private static partial Regex MisconceptionIds();
}
