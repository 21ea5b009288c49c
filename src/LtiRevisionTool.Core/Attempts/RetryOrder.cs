using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Attempts;

/// <summary>The order in which another try asks: what was missed in the last one first, then the rest, each part shuffled.</summary>
public static class RetryOrder
{
    /// <summary>The same arguments always give the same order.</summary>
    /// <param name="questions">The questions of the checkpoint as they stand today.</param>
    /// <param name="right">Ids of those that earned all their marks in the last finished try. Any other was missed, also one that it did not ask.</param>
    /// <param name="seed">The seed of the new try.</param>
    public static IReadOnlyList<Question> Of(IEnumerable<Question> questions, IReadOnlySet<string> right, long seed) =>
        [.. Shuffle.Of(seed, "questions", questions).OrderBy(question => right.Contains(question.Id))];
}
