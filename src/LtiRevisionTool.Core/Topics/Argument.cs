namespace LtiRevisionTool.Core.Topics;

/// <summary>The two sides of the question that a topic asks, and how to argue between them.</summary>
public sealed record Argument
{
    /// <summary>What the argument turns on.</summary>
    public required RichText Intro { get; init; }

    /// <summary>The side that says yes.</summary>
    public required ArgumentSide For { get; init; }

    /// <summary>The side that says no.</summary>
    public required ArgumentSide Against { get; init; }

    /// <summary>Questions that part the sides, with both answers.</summary>
    public required IReadOnlyList<ArgumentTest> Tests { get; init; }

    /// <summary>How to use an example and write a paragraph, in order.</summary>
    public required IReadOnlyList<BackedText> Steps { get; init; }

    /// <summary>A model judgement.</summary>
    public required BackedText Judgement { get; init; }
}
