using LtiRevisionTool.Core.Parsing;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Tests.Parsing;

/// <summary>The smallest whole topic, and what becomes of it when one text in its files is replaced.</summary>
internal static class SampleTopic
{
    public const string Head = """
        slug: sample
        title: How far did it go?
        audience: For readers.
        specification:
          name: A course
          parts:
            3A: The beginning
            1B: The end
        sources:
          work-1: 'Author, Work (1999)'
        misconceptions:
          M01:
            idea: Lenin died in 1921
            answer: He died in January 1924.
            facts: [F1.1]
        names: [Molotov, Rykov]

        """;

    public const string Card = """
        ---
        card: 1
        title: The struggle for power
        short-title: Struggle
        big-idea: The **best-organised** candidate won.
        specification: [3A]
        people: [molotov, lenin]
        ---

        ## Lenin dies

        ### F1.1 {sources: work-1}

        **Lenin died** in 1924. The [Politburo](term:politburo) ruled & "led".

        > [!corrected] E01 2026-10-14
        > Older notes say ~~1921~~. The year is ++1924++.

        > [!contested] Did anyone expect it?
        > **Most** say no.

        ### F1.10 {sources: work-1}

        A second fact.

        - The idea: Equal *pay* in the [NEP](term:nep)
        - What he did: Pay: by work

        """;

    public static string Checkpoint(params IEnumerable<string> items) =>
        "card: 1\nitems:\n" + string.Concat(items.Select(item => "  - " + item.Trim().ReplaceLineEndings("\n    ") + "\n"));

    /// <summary>The smallest whole topic; a file that is given stands in place of its own.</summary>
    public static IReadOnlyList<TopicFile> Files(string? head = null, string? card = null, string? checkpoint = null) =>
    [
        new("topics/sample/topic.yaml", head ?? Head),
        new("topics/sample/card-01.md", card ?? Card),
        new("topics/sample/checkpoint-01.yaml", checkpoint ?? Checkpoint(SampleItems.All["single-choice"])),
        .. SampleLists.All.Select(list => new TopicFile($"topics/sample/{list.Key}", list.Value)),
    ];

    /// <summary>The whole topic with one text in one file replaced.</summary>
    public static IReadOnlyList<TopicFile> Edited(string name, string find, string replace) =>
        [.. Files().Select(file => file.Name == name ? file with { Text = Edit(file.Text, find, replace) } : file)];

    public static IReadOnlyList<TopicFile> Without(params string[] names) => [.. Files().Where(file => !names.Contains(file.Name))];

    public static Topic Parse(IReadOnlyList<TopicFile> files)
    {
        var result = TopicParser.Parse(files);
        Assert.Equal("", string.Join('\n', (result as TopicResult.Broken)?.Errors ?? []));
        return Assert.IsType<TopicResult.Parsed>(result).Topic;
    }

    public static Question ParseItem(string item) => Parse(Files(checkpoint: Checkpoint(item))).Checkpoints[0].Questions[0];

    public static IReadOnlyList<TopicError> Errors(IReadOnlyList<TopicFile> files) =>
        Assert.IsType<TopicResult.Broken>(TopicParser.Parse(files)).Errors;

    public static void AssertError(string file, int line, string reason, IReadOnlyList<TopicFile> files) =>
        Assert.Contains(Errors(files), error =>
            error.File.EndsWith(file, StringComparison.Ordinal) && error.Line == line && error.Reason.Contains(reason, StringComparison.Ordinal));

    /// <summary>Replaces text that must be there once or more.</summary>
    public static string Edit(string text, string find, string replace)
    {
        Assert.Contains(find, text, StringComparison.Ordinal);
        return text.Replace(find, replace, StringComparison.Ordinal);
    }
}
