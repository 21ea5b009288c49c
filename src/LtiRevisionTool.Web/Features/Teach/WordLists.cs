namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Lists in running text.</summary>
internal static class WordLists
{
    /// <summary>"1", "1 and 2", "1, 2 and 3".</summary>
    public static string And(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";

    /// <summary>"Ann, Bob and 26 more": at most <paramref name="most"/> by name.</summary>
    public static string AndMore(IReadOnlyList<string> words, int most) =>
        words.Count <= most ? And(words) : And([.. words.Take(most), $"{words.Count - most} more"]);
}
