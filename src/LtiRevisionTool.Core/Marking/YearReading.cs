using System.Globalization;
using System.Text.RegularExpressions;

namespace LtiRevisionTool.Core.Marking;

/// <summary>Reads a typed year or a date, whose year it takes. Numbers are day, month, year, as in Britain; ISO dates are read too.</summary>
internal static partial class YearReading
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The year and whether a day came with it, or why there is none.</summary>
    public static (int Year, bool FullDate, MarkResult.Refused? Refused) Read(string text)
    {
        var tidy = Filler().Replace(NumberReading.Tidy(text), " ").Trim();
        foreach (var form in new[] { Year(), InWords(), AmericanWords(), Numbers(), Iso(), MonthInWords(), MonthNumber() })
            if (form.Match(tidy) is { Success: true } match) return Of(match);
        return (0, false, Refusals.NotAYear);
    }

    private static (int Year, bool FullDate, MarkResult.Refused? Refused) Of(Match match)
    {
        var hasMonth = match.Groups["month"].Success;
        var month = hasMonth ? MonthOf(match.Groups["month"].Value) : 1;
        if (month is null) return (0, false, Refusals.NotAYear);
        if (match.Groups["year"].Length != 4) return (0, false, Refusals.YearNotInFull);
        if (month is < 1 or > 12) return (0, false, Refusals.NoSuchMonth);

        var year = Number(match.Groups["year"].Value);
        if (!match.Groups["day"].Success) return (year, false, null);
        var day = Number(match.Groups["day"].Value);
        return year > 0 && day >= 1 && day <= DateTime.DaysInMonth(year, month.Value) ? (year, true, null) : (0, false, Refusals.NoSuchDate);
    }

    /// <summary>1 to 12 for a name or its first three letters, any figure as it stands, otherwise null.</summary>
    private static int? MonthOf(string month)
    {
        if (char.IsAsciiDigit(month[0])) return Number(month);
        var index = Array.FindIndex(Months, name => name == month || name[..3] == month || (month == "sept" && name == "september"));
        return index < 0 ? null : index + 1;
    }

    private static int Number(string figures) => int.Parse(figures, CultureInfo.InvariantCulture);

    [GeneratedRegex("^'?(?<year>[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("^(?<day>[0-9]{1,2}) ?(?:st|nd|rd|th)?(?: of)? ?(?<month>[a-z]+)[.,]* ?'?(?<year>[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex InWords();

    [GeneratedRegex("^(?<month>[a-z]+)\\.? ?(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:, ?| )'?(?<year>[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex AmericanWords();

    [GeneratedRegex("^(?<day>[0-9]{1,2}) ?[-/.] ?(?<month>[0-9]{1,2}) ?[-/.] ?(?<year>[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex("^(?<year>[0-9]{4})[-/.](?<month>[0-9]{1,2})[-/.](?<day>[0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex("^(?<month>[a-z]+)[.,]* ?'?(?<year>[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthInWords();

    [GeneratedRegex("^(?<month>[0-9]{1,2}) ?[-/.] ?(?<year>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthNumber();

    [GeneratedRegex(@"\b(?:in|on|the year|year|ad|ce)\b|^the\b", RegexOptions.CultureInvariant)]
    private static partial Regex Filler();
}
