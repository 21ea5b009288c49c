using System.Globalization;
using System.Text;

namespace LtiRevisionTool.Core.Marking;

/// <summary>Typed words in the forms in which they are compared.</summary>
internal static class TypedText
{
    private const string Vowels = "aeiou";

    // ' ` ´ ʹ ʻ ʼ ʾ ʿ ‘ ’ ‛ ′ ＇
    private const string Apostrophes = "'`\u00B4\u02B9\u02BB\u02BC\u02BE\u02BF\u2018\u2019\u201B\u2032\uFF07";

    private static readonly (string Ending, string Becomes)[] Endings =
    [
        ("skii", "sky"), ("skij", "sky"), ("skiy", "sky"), ("ski", "sky"),
        ("off", "ov"), ("of", "ov"), ("eff", "ev"), ("ef", "ev"),
    ];

    /// <summary>Plain lower-case letters and figures with single spaces: no accents, apostrophes or punctuation, no leading article.</summary>
    /// <remarks>Letters of other alphabets are left out, so that nothing remains of an answer without Latin letters.</remarks>
    public static string Normalise(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (LatinLetters.Plain(character) is { } letters) plain.Append(letters);
            else if (!IsDropped(character)) plain.Append(' ');
        }

        var words = plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words is ["the" or "a" or "an", _, ..] ? words[1..] : words);
    }

    /// <summary>A normalised text in one transliteration: <c>trotskij</c> and <c>trotsky</c>, <c>yezhov</c> and <c>ezhov</c> become equal.</summary>
    public static string TransliterationKey(string normalised) =>
        string.Join(' ', normalised.Split(' ').Select(word => word.Length < 4 ? word : WordKey(word)));

    /// <summary>A normalised text without its spaces, for initials.</summary>
    public static string Initials(string normalised) => normalised.Replace(" ", "", StringComparison.Ordinal);

    private static bool IsDropped(char character) =>
        Apostrophes.Contains(character) || CharUnicodeInfo.GetUnicodeCategory(character) is
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static string WordKey(string word)
    {
        var key = YeToE(word.Replace("tch", "ch", StringComparison.Ordinal).Replace("ph", "f", StringComparison.Ordinal));
        foreach (var (ending, becomes) in Endings)
            if (key.EndsWith(ending, StringComparison.Ordinal)) return key[..^ending.Length] + becomes;
        return key;
    }

    /// <summary><c>ye</c> at the start and after a vowel sounds like <c>e</c>.</summary>
    private static string YeToE(string word)
    {
        var key = new StringBuilder(word.Length);
        for (var index = 0; index < word.Length; index++)
        {
            var silent = word[index] == 'y' && index + 1 < word.Length && word[index + 1] == 'e'
                && (index == 0 || Vowels.Contains(word[index - 1]));
            if (!silent) key.Append(word[index]);
        }

        return key.ToString();
    }
}
