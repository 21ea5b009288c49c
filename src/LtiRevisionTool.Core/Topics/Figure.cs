namespace LtiRevisionTool.Core.Topics;

/// <summary>A number and how sure it is.</summary>
public sealed record Figure
{
    /// <summary>Whose number it is, or of what.</summary>
    public required string Label { get; init; }

    /// <summary>The lowest value that is meant.</summary>
    public required decimal Low { get; init; }

    /// <summary>The highest value that is meant; <see cref="Low"/> when it is a count.</summary>
    public required decimal High { get; init; }

    /// <summary>The number as it is printed: "about 700,000".</summary>
    public required string Printed { get; init; }

    /// <summary>Where it comes from.</summary>
    public required FigureKind Kind { get; init; }

    /// <summary>The id of the fact that says it.</summary>
    public required string Fact { get; init; }
}
