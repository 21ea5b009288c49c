using LtiRevisionTool.Core.Marking;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Guesses what a mistyped word was meant to be.</summary>
internal static class Nearest
{
    /// <summary>The nearest of <paramref name="words"/>, or null when none is near.</summary>
    public static string? To(string word, IEnumerable<string> words) =>
        words.Select(other => (Word: other, Distance: EditDistance.Between(word.ToUpperInvariant(), other.ToUpperInvariant())))
            .Where(near => near.Distance <= Allowed(near.Word.Length))
            .OrderBy(near => near.Distance)
            .Select(near => near.Word)
            .FirstOrDefault();

    private static int Allowed(int length) => length switch
    {
        <= 3 => 1,
        <= 7 => 2,
        _ => 3,
    };
}
