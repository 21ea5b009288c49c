using System.Globalization;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Web.Features.Learn.Overviews;

/// <summary>Numbers of one thing as rows of a table, each with a bar on one scale.</summary>
/// <param name="Id">For its heading: "group-1".</param>
/// <param name="Scale">What the full width stands for: "9,000,000 people".</param>
internal sealed record DrawnGroup(string Id, string Name, string Scale, IReadOnlyList<DrawnGroup.Row> Rows)
{
    private const string PerCent = "per cent";

    /// <param name="Printed">The number, with its share where the scale is one of shares.</param>
    /// <param name="Sureness">Where the number comes from, in words.</param>
    /// <param name="Low">End of the certain part of the bar: "58.3%".</param>
    /// <param name="Range">Length of the part that is open, or null.</param>
    internal sealed record Row(Figure Figure, string Printed, string Sureness, string Low, string? Range, SentenceLink Sentence);

    public static DrawnGroup Of(Lesson lesson, FigureGroup group, int number)
    {
        var isShare = group.Unit == PerCent;
        var full = isShare ? 100 : group.Rows.Max(row => row.High);
        return new DrawnGroup(
            $"group-{number}", group.Name, string.Create(CultureInfo.InvariantCulture, $"{full:#,0.##} {group.Unit}"),
            [.. group.Rows.Select(row => new Row(
                row,
                isShare ? string.Create(CultureInfo.InvariantCulture, $"{row.Printed} ({row.Low:0.##} {PerCent})") : row.Printed,
                WordsOf(row.Kind),
                Share(row.Low, full),
                row.High > row.Low ? Share(row.High - row.Low, full) : null,
                lesson.Sentence(row.Fact)!))]);
    }

    private static string Share(decimal value, decimal full) => string.Create(CultureInfo.InvariantCulture, $"{100 * value / full:0.##}%");

    private static string WordsOf(FigureKind kind) => kind switch
    {
        FigureKind.Record => "In the records",
        FigureKind.Estimate => "Estimate",
        _ => "Older estimate",
    };
}
