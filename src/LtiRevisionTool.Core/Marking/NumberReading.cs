using System.Globalization;
using System.Text.RegularExpressions;

namespace LtiRevisionTool.Core.Marking;

/// <summary>Reads a typed number: thousands marks, "680k", "0.68 million", "about", "%".</summary>
internal static partial class NumberReading
{
    /// <summary>The number, or why there is none.</summary>
    public static (decimal Value, MarkResult.Refused? Refused) Read(string text)
    {
        var match = Number().Match(Tidy(text));
        if (!match.Success) return (0, Refusals.NotANumber);

        var figures = match.Groups["figures"].Value;
        var factor = match.Groups["factor"].Value switch
        {
            "" => 1m,
            "k" or "thousand" => 1_000m,
            _ => 1_000_000m,
        };
        // 681.692 is 681 thousand in half of Europe; 0.681 and "681.692 thousand" can be read in one way only.
        if (factor == 1m && Ambiguous().IsMatch(figures)) return (0, Refusals.AmbiguousNumber);

        var plain = figures.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return plain.Length <= 20 && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? (value * factor, null)
            : (0, Refusals.NotANumber);
    }

    /// <summary>Lower-case ASCII with single plain spaces and without words that only say "about".</summary>
    public static string Tidy(string text)
    {
        var plain = string.Concat(text.Select(character =>
            LatinLetters.Plain(character) ?? (char.IsWhiteSpace(character) ? " " : Sign(character).ToString())));
        return Spaces().Replace(About().Replace(plain, " "), " ").TrimStart().TrimEnd(' ', '.', ',', ';', '!');
    }

    /// <summary>One dash for all dashes, one apostrophe for all apostrophes.</summary>
    private static char Sign(char character) => character switch
    {
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        '\u2018' or '\u2019' => '\'',
        _ => character,
    };

    [GeneratedRegex(@"^(?<figures>(?:[0-9]{1,3}(?:[ ,][0-9]{3})+|[0-9]+)(?:\.[0-9]+)*|\.[0-9]+) ?(?<factor>k|thousand|m|million|)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|.*\..*\..*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ambiguous();

    [GeneratedRegex(@"\b(?:about|around|approximately|approx|roughly|circa|per ?cent)\b\.?|\bca?\.? ?(?=[0-9])|[~≈%]", RegexOptions.CultureInvariant)]
    private static partial Regex About();

    [GeneratedRegex(" +", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
