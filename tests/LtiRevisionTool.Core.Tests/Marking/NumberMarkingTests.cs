using LtiRevisionTool.Core.Marking;

namespace LtiRevisionTool.Core.Tests.Marking;

public sealed class NumberMarkingTests
{
    [Theory]
    [InlineData("681692")]
    [InlineData("681,692")]
    [InlineData("681 692")]
    [InlineData("681\u2009692")]
    [InlineData("681\u00A0692")]
    [InlineData("680k")]
    [InlineData("680 K")]
    [InlineData("680 thousand")]
    [InlineData("0.68 million")]
    [InlineData("0.7m")]
    [InlineData("about 700 000")]
    [InlineData("c. 700,000")]
    [InlineData("c700000")]
    [InlineData("circa 700,000.")]
    [InlineData("~ 650000")]
    [InlineData("720000")]
    [InlineData("0.681 million")]
    public void A_number_in_the_range_earns_the_mark(string answer) =>
        Assert.Equal((1, MarkReason.Exact), (MarkAssert.Marked(A.Range, answer).Marks, MarkAssert.Marked(A.Range, answer).Reason));

    [Theory]
    [InlineData("3 million", MarkReason.KnownWrong)]
    [InlineData("3,000,000", MarkReason.KnownWrong)]
    [InlineData("1.67m", MarkReason.KnownWrong)]
    [InlineData("649999", MarkReason.NoMatch)]
    [InlineData("720001", MarkReason.NoMatch)]
    [InlineData("680", MarkReason.NoMatch)]
    public void A_number_outside_the_range_does_not(string answer, MarkReason reason) =>
        Assert.Equal((0, reason), (MarkAssert.Marked(A.Range, answer).Marks, MarkAssert.Marked(A.Range, answer).Reason));

    [Theory]
    [InlineData("57%", 1)]
    [InlineData("57 per cent", 1)]
    [InlineData("55", 1)]
    [InlineData("59", 1)]
    [InlineData("57.5", 1)]
    [InlineData("60", 0)]
    public void A_percentage_is_read_with_its_sign_or_without(string answer, int marks) =>
        Assert.Equal(marks, MarkAssert.Marked(A.Range with { Low = 55, High = 59, Answer = "57", KnownWrong = [] }, answer).Marks);

    [Theory]
    [InlineData("681.692", RefusalReason.AmbiguousNumber)]
    [InlineData("1.670.000", RefusalReason.AmbiguousNumber)]
    [InlineData("many", RefusalReason.NotANumber)]
    [InlineData("68,16,92", RefusalReason.NotANumber)]
    [InlineData("57,5", RefusalReason.NotANumber)]
    [InlineData("-5", RefusalReason.NotANumber)]
    [InlineData("99999999999999999999999999999999999", RefusalReason.NotANumber)]
    [InlineData("680 thousand people", RefusalReason.NotANumber)]
    [InlineData("много", RefusalReason.NotANumber)]
    public void What_is_no_number_or_could_be_two_is_asked_for_again(string answer, RefusalReason reason) =>
        Assert.Equal(reason, MarkAssert.Refused(A.Range, answer).Reason);

    [Theory]
    [InlineData("1924")]
    [InlineData(" 1924. ")]
    [InlineData("in 1924")]
    [InlineData("c. 1924")]
    [InlineData("１９２４")]
    [InlineData("21 January 1924")]
    [InlineData("21st January 1924")]
    [InlineData("the 21st of January, 1924")]
    [InlineData("21 Jan 1924")]
    [InlineData("21 Jan. 1924")]
    [InlineData("January 21, 1924")]
    [InlineData("January 21st 1924")]
    [InlineData("21/1/1924")]
    [InlineData("21.01.1924")]
    [InlineData("21-1-1924")]
    [InlineData("21–1–1924")]
    [InlineData("1924-01-21")]
    [InlineData("Jan 1924")]
    [InlineData("1/1924")]
    [InlineData("12/1/1924")]
    [InlineData("29 February 1924")]
    public void A_year_is_read_alone_or_from_a_date(string answer) => Assert.Equal(1, MarkAssert.Marked(A.Year(1924), answer).Marks);

    [Theory]
    [InlineData("34", RefusalReason.YearNotInFull)]
    [InlineData("'34", RefusalReason.YearNotInFull)]
    [InlineData("19345", RefusalReason.YearNotInFull)]
    [InlineData("1/12/34", RefusalReason.YearNotInFull)]
    [InlineData("1 December 34", RefusalReason.YearNotInFull)]
    [InlineData("Dec '34", RefusalReason.YearNotInFull)]
    [InlineData("12/25/1934", RefusalReason.NoSuchDate)]
    [InlineData("31/2/1934", RefusalReason.NoSuchDate)]
    [InlineData("29 February 1934", RefusalReason.NoSuchDate)]
    [InlineData("0/1/1934", RefusalReason.NoSuchDate)]
    [InlineData("1 Brumaire 1934", RefusalReason.NotANumber)]
    [InlineData("1934–35", RefusalReason.NotANumber)]
    [InlineData("winter", RefusalReason.NotANumber)]
    public void A_year_that_is_not_in_full_or_a_date_that_is_none_uses_no_try(string answer, RefusalReason reason) =>
        Assert.Equal(reason, MarkAssert.Refused(A.Year(1934), answer).Reason);

    [Fact]
    public void A_date_with_month_25_is_not_swapped_in_silence() =>
        Assert.Contains("day first", MarkAssert.Refused(A.Year(1934), "12/25/1934").Message, StringComparison.Ordinal);

    [Fact]
    public void The_refusal_of_a_short_year_does_not_give_the_answer_away() =>
        Assert.Equal("Write the year in full, for example 1905.", MarkAssert.Refused(A.Year(1934), "34").Message);

    [Theory]
    [InlineData("1921", MarkReason.KnownWrong, "About 1921.")]
    [InlineData("1925", MarkReason.OneYearOut, "One year out.")]
    [InlineData("1923", MarkReason.OneYearOut, "One year out.")]
    public void A_wrong_year_may_have_something_to_be_said_about_it(string answer, MarkReason reason, string said)
    {
        var marked = MarkAssert.Marked(A.Year(1924, "1921"), answer);

        Assert.Equal((0, reason), (marked.Marks, marked.Reason));
        Assert.Equal([said], MarkAssert.Said(marked));
    }

    [Fact]
    public void A_known_wrong_year_next_to_the_key_keeps_its_own_feedback() =>
        Assert.Equal(MarkReason.KnownWrong, MarkAssert.Marked(A.Year(1925, "1924"), "1924").Reason);

    [Theory]
    [InlineData("2 December 1934", 1)]
    [InlineData("December 1934", 0)]
    [InlineData("1934", 0)]
    public void Who_gives_a_full_date_may_compare_it(string answer, int said) =>
        Assert.Equal(said, MarkAssert.Marked(A.Year(1934) with { FullDate = "1 December 1934" }, answer)
            .Feedback.Count(words => words.Plain == "You gave the full date. Check it: 1 December 1934."));
}
