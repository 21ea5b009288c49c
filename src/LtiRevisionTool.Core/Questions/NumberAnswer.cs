namespace LtiRevisionTool.Core.Questions;

/// <summary>A year or a number to type, worth 1 mark for a value from <see cref="Low"/> to <see cref="High"/>.</summary>
public sealed record NumberAnswer : Question
{
    /// <inheritdoc/>
    public override string Kind => "number";

    /// <summary>The smallest value that earns the mark.</summary>
    public required decimal Low { get; init; }

    /// <summary>The largest value that earns the mark; equal to <see cref="Low"/> when one value is asked.</summary>
    public required decimal High { get; init; }

    /// <summary>True when a year is asked: four digits, or a date whose year is taken.</summary>
    public bool IsYear { get; init; }

    /// <summary>The answer as it is told after marking ("1924", "about 680,000").</summary>
    public required string Answer { get; init; }

    /// <summary>For a year: the full date ("21 January 1924") that a pupil who gave a date can compare with. Null when there is none.</summary>
    public string? FullDate { get; init; }

    /// <summary>Wrong answers that were foreseen, each readable as a number.</summary>
    public IReadOnlyList<KnownWrong> KnownWrong { get; init; } = [];

    /// <inheritdoc/>
    public override int MaxMarks => 1;

    private protected override void AddContent(ContentHash content) =>
        content.Add(Low).Add(High).Add(IsYear.ToString()).Add(Answer).Add(FullDate).Add(KnownWrong);
}
