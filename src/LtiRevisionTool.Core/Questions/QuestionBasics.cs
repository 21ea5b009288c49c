using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Questions;

/// <summary>What every question has, whatever its kind. See <see cref="Question"/> for the meaning of each.</summary>
public sealed record QuestionBasics
{
    /// <inheritdoc cref="Question.Id"/>
    public required string Id { get; init; }

    /// <inheritdoc cref="Question.Label"/>
    public required string Label { get; init; }

    /// <inheritdoc cref="Question.Stem"/>
    public required RichText Stem { get; init; }

    /// <inheritdoc cref="Question.Facts"/>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <inheritdoc cref="Question.Misconceptions"/>
    public IReadOnlyList<string> Misconceptions { get; init; } = [];

    /// <inheritdoc cref="Question.Difficulty"/>
    public required int Difficulty { get; init; }

    /// <inheritdoc cref="Question.Quote"/>
    public required RichText Quote { get; init; }

    /// <inheritdoc cref="Question.Explanation"/>
    public required RichText Explanation { get; init; }
}
