using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Topics;

/// <summary>The questions on one card, in the order in which they are met.</summary>
public sealed record Checkpoint(int Number, IReadOnlyList<Question> Questions)
{
    /// <summary>The sum of the questions' marks.</summary>
    public int MaxMarks => Questions.Sum(question => question.MaxMarks);
}
