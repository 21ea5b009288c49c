using LtiRevisionTool.Core.Parsing;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Web.Tests.Learn;

/// <summary>A topic of one card with one question of each kind that this release asks.</summary>
internal static class SmallTopic
{
    public const string Head = """
        slug: rivers
        title: How did the river change?
        audience: For tests.
        sources:
          map: 'A map of the valley (1900)'
        misconceptions:
          M01:
            idea: The river was always here
            answer: It moved in 1881.
            facts: [F1.1]
        names: [Avon]
        """;

    public const string Card = """
        ---
        card: 1
        title: The river moves
        short-title: The river
        big-idea: The river moved once.
        ---

        ## The flood

        ### F1.1 {sources: map}

        **The river moved in 1881**, after a flood.

        ### F1.2 {sources: map}

        The old bed is a lake.
        """;

    public const string Checkpoint = """
        card: 1
        items:
          - id: Q1.1
            kind: number
            short: The year of the move
            difficulty: 1
            marks: 1
            facts: [F1.1]
            stem: In which year did the river move?
            form: year
            key: 1881
            known-wrong:
              - answer: 1818
                feedback: Two figures changed places.
            quote: The river moved in 1881.
            explanation: A flood moved it.
          - id: Q1.2
            kind: single-choice
            short: The old bed
            difficulty: 1
            marks: 1
            facts: [F1.2]
            stem: What is the old bed now?
            options:
              - {id: a, text: A lake, correct: true}
              - {id: b, text: A road, feedback: The road runs on the hill.}
              - {id: c, text: A field, feedback: The field is dry.}
            quote: The old bed is a lake.
            explanation: Water stayed in it.
          - id: Q1.3
            kind: multiple-response
            short: Three changes
            difficulty: 2
            marks: 3
            facts: [F1.1]
            stem: Which **three** changes are right?
            options:
              - {id: a, text: It moved, correct: true}
              - {id: b, text: It left a lake, correct: true}
              - {id: c, text: It flooded a farm, correct: true}
              - {id: d, text: It dried up, feedback: It still flows.}
              - {id: e, text: It froze, feedback: It never froze.}
              - {id: f, text: It sank, feedback: It runs above ground.}
            quote: The river moved in 1881.
            explanation: It moved and left a lake.
          - id: Q1.4
            kind: true-false-reason
            short: The cause
            difficulty: 2
            marks: 1
            facts: [F1.1]
            misconceptions: [M01]
            statement: A flood moved the river.
            options:
              - {id: a, verdict: 'true', text: The flood cut a new bed, correct: true}
              - {id: b, verdict: 'true', text: The flood filled the sea, feedback: The sea is far away., misconception: M01}
              - {id: c, verdict: 'false', text: People dug a canal, feedback: Nobody dug one.}
              - {id: d, verdict: 'false', text: It never moved, feedback: It did.}
            quote: The river moved in 1881.
            explanation: The flood did it.
          - id: Q1.5
            kind: short-answer
            short: The name of the river
            difficulty: 1
            marks: 1
            facts: [F1.2]
            stem: What is the river called?
            key: Tamesis
            accept: [Thames]
            tolerance: spelling
            quote: The old bed is a lake.
            explanation: The name is Roman.
        """;

    public static Topic Topic { get; } = TopicParser.Parse(Files(Checkpoint)) switch
    {
        TopicResult.Parsed parsed => parsed.Topic,
        TopicResult.Broken broken => throw new InvalidOperationException(string.Join(Environment.NewLine, broken.Errors)),
        _ => throw new InvalidOperationException(),
    };

    public static IReadOnlyList<TopicFile> Files(string checkpoint) =>
    [
        new("rivers/topic.yaml", Head + "\n"), new("rivers/card-01.md", Card + "\n"), new("rivers/checkpoint-01.yaml", checkpoint + "\n"),
    ];
}
