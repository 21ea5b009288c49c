using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Tests.Topics;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("1922", "1922-01-01", "1922-12-31")]
    [InlineData("1922-04", "1922-04-01", "1922-04-30")]
    [InlineData("1924-02", "1924-02-01", "1924-02-29")]
    [InlineData("1922-12", "1922-12-01", "1922-12-31")]
    [InlineData("1922-04-03", "1922-04-03", "1922-04-03")]
    [InlineData("1922-01-01", "1922-01-01", "1922-01-01")]
    public void A_date_is_known_to_the_year_the_month_or_the_day(string text, string first, string last)
    {
        Assert.True(PartialDate.TryParse(text, out var date));

        Assert.Equal((first, last), ($"{date.First:yyyy-MM-dd}", $"{date.Last:yyyy-MM-dd}"));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("22")]
    [InlineData("0000")]
    [InlineData("192-4")]
    [InlineData("1922-4-3")]
    [InlineData("1922-13")]
    [InlineData("1922-00")]
    [InlineData("1923-02-29")]
    [InlineData("1922-04-03 ")]
    [InlineData("April 1922")]
    [InlineData("c. 1922")]
    public void Anything_else_is_no_date(string text)
    {
        Assert.False(PartialDate.TryParse(text, out var date));
        Assert.Equal(default, date);
    }

    [Theory]
    [InlineData("1922", 1922.0, 1923.0)]
    [InlineData("1922-12", 1922.915, 1923.0)]
    [InlineData("1924-07", 1924.497, 1924.582)]
    [InlineData("1924-12-31", 1924.997, 1925.0)]
    [InlineData("1924-01-01", 1924.0, 1924.003)]
    [InlineData("9999", 9999.0, 10000.0)]
    public void A_date_has_a_place_on_a_scale_of_years(string text, double begin, double end)
    {
        Assert.True(PartialDate.TryParse(text, out var date));

        Assert.Equal(begin, date.Begin, 0.001);
        Assert.Equal(end, date.End, 0.001);
    }
}
