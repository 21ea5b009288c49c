using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Learn.Overviews;

namespace LtiRevisionTool.Web.Tests.Learn.Overviews;

public sealed class StoodChartTests
{
    [Fact]
    public void Bars_of_a_row_follow_one_another_inside_the_plane()
    {
        var chart = StoodChart.Of(Picture([], Span("1922", "1923-06", "With"), Span("1923-07", "1924", "Against")));

        Assert.Equal(chart.Ticks[0].X, chart.Bars[0].X);
        Assert.Equal(chart.Bars[0].X + chart.Bars[0].Length, chart.Bars[1].X);
        Assert.Equal(chart.Ticks[^1].X, chart.Bars[1].X + chart.Bars[1].Length);
        Assert.InRange(chart.Ticks[^1].X, 1, StoodChart.Width);
    }

    [Fact]
    public void Years_stand_at_the_same_distance()
    {
        var ticks = StoodChart.Of(Picture([])).Ticks;

        Assert.Equal([1922, 1923, 1924, 1925], ticks.Select(tick => tick.Year));
        Assert.All(ticks.Zip(ticks.Skip(1)), pair => Assert.InRange(pair.Second.X - pair.First.X, (ticks[1].X - ticks[0].X) - 1, (ticks[1].X - ticks[0].X) + 1));
    }

    [Fact]
    public void Events_are_numbered_in_order_and_crowded_circles_do_not_touch()
    {
        var marks = StoodChart.Of(Picture(["1923-01-01", "1923-01-20", "1924-06-01"])).Marks;

        Assert.Equal([1, 2, 3], marks.Select(mark => mark.Number));
        Assert.True(marks[1].Y - marks[0].Y >= 26);
        Assert.Equal(marks[0].Y, marks[2].Y);
    }

    [Fact]
    public void Words_that_do_not_fit_on_a_bar_are_left_to_the_text_below()
    {
        var bars = StoodChart.Of(Picture([], Span("1922", "1923", "With Stalin"), Span("1924-01", "1924-02", "Extraordinarily long"))).Bars;

        Assert.Equal(["With Stalin"], bars[0].Words.Select(line => line.Text));
        Assert.Empty(bars[1].Words);
    }

    private static StoodPicture Picture(string[] events, params StoodSpan[] spans) => new()
    {
        Title = "Who stood where",
        Text = RichText.FromPlain("The same in words."),
        From = 1922,
        To = 1924,
        Rows = [new StoodRow("Zinoviev and Kamenev", spans)],
        Events = [.. events.Select(day => new TimelineEvent { Id = day, From = Date(day), When = day, Text = RichText.FromPlain("Something") })],
    };

    private static StoodSpan Span(string from, string to, string label) => new(Date(from), Date(to), Stand.With, label);

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);
}
