using System.Globalization;

namespace LtiRevisionTool.Core.Topics;

/// <summary>A date that is known to the day, the month or only the year (<c>1922-04-03</c>, <c>1922-04</c>, <c>1922</c>): the first and the last day that it may mean.</summary>
public readonly record struct PartialDate(DateOnly First, DateOnly Last)
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>Where it begins on a scale of years: 1922.0 for <c>1922</c>, 1922.5 for a day in the middle of that year.</summary>
    public double Begin => First.Year + ((First.DayOfYear - 1.0) / DaysIn(First.Year));

    /// <summary>Where it ends on a scale of years, its last day included: 1923.0 for <c>1922</c>.</summary>
    public double End => Last.Year + ((double)Last.DayOfYear / DaysIn(Last.Year));

    /// <summary>Reads a date in one of the three forms; <paramref name="date"/> is <c>default</c> when there is no such date.</summary>
    public static bool TryParse(string text, out PartialDate date)
    {
        var day = text.Length switch { 4 => text + "-01-01", 7 => text + "-01", _ => text };
        if (!DateOnly.TryParseExact(day, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            date = default;
            return false;
        }

        date = new PartialDate(first, text.Length switch
        {
            4 => new DateOnly(first.Year, 12, 31),
            7 => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
            _ => first,
        });
        return true;
    }

    /// <summary>The form that it was read from.</summary>
    public override string ToString() => First.ToString(
        First == Last ? Form : First.Month == Last.Month ? "yyyy-MM" : "yyyy",
        CultureInfo.InvariantCulture);

    private static int DaysIn(int year) => DateTime.IsLeapYear(year) ? 366 : 365;
}
