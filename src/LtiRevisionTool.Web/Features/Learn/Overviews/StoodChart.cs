using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Web.Features.Learn.Overviews;

/// <summary>A picture of who stood where, laid out on a plane of whole units: what the markup has to draw, and where.</summary>
internal sealed record StoodChart
{
    public const int Width = 880;

    /// <summary>Height of a bar.</summary>
    public const int Thickness = 38;

    private const int NamesWidth = 132;
    private const int RightEdge = 8;
    private const int RowHeight = 52;
    private const int Circle = 13;
    private const int LineHeight = 16;
    private const int LetterWidth = 8;
    private const int Inside = 10;

    /// <summary>A year that begins here.</summary>
    internal sealed record Tick(int X, int Year);

    /// <summary>A numbered event: the centre of its circle.</summary>
    internal sealed record Mark(int X, int Y, int Number);

    /// <summary>Words on one line; <paramref name="X"/> is where they begin or, on a bar, their middle.</summary>
    internal sealed record Line(int X, int Y, string Text);

    /// <summary>A time in which a stand did not change. The words on it may be none, for want of room.</summary>
    internal sealed record Bar(int X, int Y, int Length, Stand Stand, IReadOnlyList<Line> Words);

    public required int Height { get; init; }

    /// <summary>Where the rows begin and end.</summary>
    public required int Top { get; init; }

    public required int Bottom { get; init; }

    public required IReadOnlyList<Tick> Ticks { get; init; }

    public required IReadOnlyList<Mark> Marks { get; init; }

    public required IReadOnlyList<Line> Names { get; init; }

    public required IReadOnlyList<Bar> Bars { get; init; }

    public static StoodChart Of(StoodPicture picture)
    {
        var years = picture.To + 1 - picture.From;
        int At(double time) => NamesWidth + (int)Math.Round((Width - NamesWidth - RightEdge) * (time - picture.From) / years);

        var marks = MarksOf([.. picture.Events.Select(happened => At(happened.From.Begin))]);
        var top = marks.Select(mark => mark.Y).DefaultIfEmpty(0).Max() + Circle + 12;
        var bottom = top + (picture.Rows.Count * RowHeight);
        int RowTop(int row) => top + (row * RowHeight) + ((RowHeight - Thickness) / 2);

        return new StoodChart
        {
            Height = bottom + 26,
            Top = top,
            Bottom = bottom,
            Ticks = [.. Enumerable.Range(picture.From, years + 1).Select(year => new Tick(At(year), year))],
            Marks = marks,
            Names = [.. picture.Rows.SelectMany((row, at) => Lines(Wrap(row.Name, NamesWidth - Inside), 0, RowTop(at)))],
            Bars = [.. picture.Rows.SelectMany((row, at) => row.Spans.Select(span => BarOf(span, At(span.From.Begin), At(span.To.End), RowTop(at))))],
        };
    }

    private static Bar BarOf(StoodSpan span, int from, int to, int y)
    {
        var lines = Wrap(span.Label, to - from - Inside);
        var fit = lines.Count <= 2 && lines.All(line => WidthOf(line) <= to - from);
        return new Bar(from, y, to - from, span.Stand, fit ? Lines(lines, (from + to) / 2, y) : []);
    }

    /// <summary>Circles that would touch stand on two heights.</summary>
    private static List<Mark> MarksOf(IReadOnlyList<int> places)
    {
        var marks = new List<Mark>();
        foreach (var x in places)
        {
            var isCrowded = marks is [.., { Y: Circle + 2 } before] && x - before.X < (2 * Circle) + 2;
            marks.Add(new Mark(x, isCrowded ? (3 * Circle) + 6 : Circle + 2, marks.Count + 1));
        }

        return marks;
    }

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (lines is [.., var last] && WidthOf($"{last} {word}") <= width)
            {
                lines[^1] = $"{last} {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    private static Line[] Lines(List<string> lines, int x, int barTop)
    {
        var first = barTop + (Thickness / 2) + 5 - ((lines.Count - 1) * LineHeight / 2);
        return [.. lines.Select((text, at) => new Line(x, first + (at * LineHeight), text))];
    }

    private static int WidthOf(string text) => text.Length * LetterWidth;
}
