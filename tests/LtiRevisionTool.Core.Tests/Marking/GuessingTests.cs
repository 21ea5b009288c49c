using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Tests.Marking;

/// <summary>What blind guessing earns, in thousandths of the marks: worked out over every possible answer.</summary>
public sealed class GuessingTests
{
    private static readonly string[] Boxes = [.. Enumerable.Range(1, 63).Select(bits => string.Concat("abcdef".Where((_, place) => (bits >> place & 1) == 1)))];

    [Fact]
    public void One_option_of_four_earns_a_quarter() =>
        Assert.Equal(250, Mean(A.SingleChoice, "abcd".Select(option => A.Chosen(option.ToString())), 4));

    [Fact]
    public void A_verdict_with_a_reason_earns_a_quarter() =>
        Assert.Equal(250, Mean(A.TrueFalseReason, "abcd".Select(option => A.Chosen(option.ToString())), 4));

    [Fact]
    public void Any_boxes_of_six_earn_16_per_cent_and_exactly_three_earn_20()
    {
        Assert.Equal(156, Mean(A.MultipleResponse, Boxes.Select(A.Chosen), 64));
        Assert.Equal(200, Mean(A.MultipleResponse, Boxes.Where(boxes => boxes.Length == 3).Select(A.Chosen), 20));
    }

    [Fact]
    public void A_random_order_earns_19_per_cent_of_four_events_and_16_of_five()
    {
        Assert.Equal(194, Mean(A.Ordering4, Orders("1234").Select(A.InOrder), 24));
        Assert.Equal(163, Mean(A.Ordering5, Orders("12345").Select(A.InOrder), 120));
    }

    [Fact]
    public void A_random_matching_earns_17_per_cent() =>
        Assert.Equal(167, Mean(A.Matching, Orders("123456").Select(order => A.Paired($"a{order[0]} b{order[1]} c{order[2]} d{order[3]}")), 720));

    [Fact]
    public void A_random_gap_of_a_bank_of_nine_earns_11_per_cent() =>
        Assert.Equal(111, Mean(A.Cloze,
            from one in Bank from two in Bank from three in Bank
            select new PairsResponse(KeyValuePair.Create("g1", one), KeyValuePair.Create("g2", two), KeyValuePair.Create("g3", three)), 729));

    [Fact]
    public void Random_sides_earn_16_per_cent() =>
        Assert.Equal(156, Mean(A.SortEvidence, Enumerable.Range(0, 64).Select(bits => A.Sorted(string.Concat(Enumerable.Range(0, 6).Select(place => (bits >> place & 1) == 1 ? 'r' : 'w')))), 64));

    private static IEnumerable<string> Bank => A.Cloze.Gaps.SelectMany(gap => gap.Choices).Select(choice => choice.Id);

    /// <summary>Rounded to a thousandth. The blank answer, which earns nothing, is among <paramref name="count"/> where it is possible.</summary>
    private static int Mean(Question question, IEnumerable<Response> responses, int count) =>
        (int)Math.Round(1000m * responses.Sum(response => MarkAssert.Marked(question, response).Marks) / (count * question.MaxMarks), MidpointRounding.AwayFromZero);

    private static IEnumerable<string> Orders(string ids) => ids.Length == 1
        ? [ids]
        : ids.SelectMany((first, place) => Orders(ids.Remove(place, 1)).Select(rest => first + rest));
}
