namespace LtiRevisionTool.Core.Topics;

/// <summary>One numbered statement of a card: what feedback, reports and corrections point at.</summary>
public sealed record Fact
{
    /// <summary>"F1.10"; also the anchor on the card's page.</summary>
    public required string Id { get; init; }

    /// <summary>"1.10", the number in the margin.</summary>
    public string Number => Id[1..];

    /// <summary>The number of the card that the fact stands on.</summary>
    public required int Card { get; init; }

    /// <summary>The statement. Terms in it and in its points are buttons that open <c>word-{term id}</c>.</summary>
    public required RichText Text { get; init; }

    /// <summary>Safe HTML of the statement.</summary>
    public string Html => Text.Html;

    /// <summary>The statement without marks.</summary>
    public string Plain => Text.Plain;

    /// <summary>What the statement falls into, each with a label of its own; often none.</summary>
    public IReadOnlyList<Point> Points { get; init; } = [];

    /// <summary>Where the statement can be checked.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Where older notes are wrong.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>What historians disagree about, or null.</summary>
    public Debate? Debate { get; init; }
}
