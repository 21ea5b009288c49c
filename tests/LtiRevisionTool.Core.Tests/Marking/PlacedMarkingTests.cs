using LtiRevisionTool.Core.Marking;

namespace LtiRevisionTool.Core.Tests.Marking;

public sealed class PlacedMarkingTests
{
    [Theory]
    [InlineData("1234", 3, 0)]
    [InlineData("2134", 2, 1)]
    [InlineData("1324", 2, 1)]
    [InlineData("2143", 1, 2)]
    [InlineData("2341", 0, 3)]
    [InlineData("4321", 0, 6)]
    public void Four_events_lose_one_of_three_marks_for_each_pair_the_wrong_way_round(string order, int marks, int wrongPairs)
    {
        var marked = MarkAssert.Marked(A.Ordering4, A.InOrder(order));

        Assert.Equal((marks, 3, wrongPairs), (marked.Marks, marked.Max, marked.WrongPairs));
    }

    [Theory]
    [InlineData("12345", 5)]
    [InlineData("21345", 4)]
    [InlineData("51234", 1)]
    [InlineData("54321", 0)]
    public void Five_events_lose_one_of_five_marks_for_each_pair_the_wrong_way_round(string order, int marks) =>
        Assert.Equal((marks, 5), (MarkAssert.Marked(A.Ordering5, A.InOrder(order)).Marks, A.Ordering5.MaxMarks));

    [Fact]
    public void Each_event_knows_its_place_and_the_one_it_was_given()
    {
        var parts = MarkAssert.Marked(A.Ordering4, A.InOrder("2134")).Parts;

        Assert.Equal([("1", "2", "1"), ("2", "1", "2"), ("3", "3", "3"), ("4", "4", "4")], parts.Select(part => (part.Id, part.Given!, part.Key!)));
    }

    [Theory]
    [InlineData("123")]
    [InlineData("1233")]
    [InlineData("12344")]
    [InlineData("1235")]
    public void An_order_with_repeated_missing_or_strange_events_is_refused(string order) =>
        Assert.Equal(RefusalReason.Malformed, MarkAssert.Refused(A.Ordering4, A.InOrder(order)).Reason);

    [Theory]
    [InlineData("a1 b2 c3 d4", 4)]
    [InlineData("a1 b2 c3 d6", 3)]
    [InlineData("a2 b1 c3 d–", 1)]
    [InlineData("a5 b6 c– d–", 0)]
    public void A_matching_earns_a_mark_for_each_right_pair(string pairs, int marks) =>
        Assert.Equal(marks, MarkAssert.Marked(A.Matching, A.Paired(pairs)).Marks);

    [Fact]
    public void A_wrong_match_names_its_own_prompt_and_an_extra_one_speaks_for_itself()
    {
        var marked = MarkAssert.Marked(A.Matching, A.Paired("a2 b6 c3 d4"));

        Assert.Equal(["That is the match for “Prompt b”.", "Feedback 6."], MarkAssert.Said(marked));
        Assert.Equal(["M06"], marked.Misconceptions);
    }

    [Theory]
    [InlineData("a1 b1")]
    [InlineData("a7")]
    [InlineData("e1")]
    public void A_match_used_twice_or_not_in_the_question_is_refused(string pairs) =>
        Assert.Equal(RefusalReason.Malformed, MarkAssert.Refused(A.Matching, A.Paired(pairs)).Reason);

    [Fact]
    public void A_cloze_earns_a_mark_for_each_right_gap()
    {
        var marked = MarkAssert.Marked(A.Cloze, new PairsResponse(KeyValuePair.Create("g1", "x"), KeyValuePair.Create("g2", "y")));

        Assert.Equal((2, 3), (marked.Marks, marked.Max));
        Assert.Equal([PartState.Right, PartState.Right, PartState.Missed], marked.Parts.Select(part => part.State));
    }

    [Fact]
    public void A_choice_of_another_gap_is_wrong_but_not_refused()
    {
        var marked = MarkAssert.Marked(A.Cloze, new PairsResponse(KeyValuePair.Create("g1", "y"), KeyValuePair.Create("g2", "x"), KeyValuePair.Create("g3", "z")));

        Assert.Equal(1, marked.Marks);
        Assert.Equal(["Gap 1.", "Gap 2."], MarkAssert.Said(marked));
    }

    [Fact]
    public void A_choice_or_gap_that_is_not_in_the_cloze_is_refused()
    {
        MarkAssert.Refused(A.Cloze, new PairsResponse(KeyValuePair.Create("g1", "q")));
        MarkAssert.Refused(A.Cloze, new PairsResponse(KeyValuePair.Create("g4", "x")));
    }

    [Theory]
    [InlineData("rrrrrr", 3)]
    [InlineData("rrrrrw", 2)]
    [InlineData("wrrrrr", 2)]
    [InlineData("rrrrww", 1)]
    [InlineData("rrrwww", 0)]
    [InlineData("rrwwww", 0)]
    [InlineData("wwwwww", 0)]
    [InlineData("rrrr––", 2)]
    [InlineData("rrr–––", 1)]
    [InlineData("r–––––", 0)]
    public void Sorted_evidence_earns_half_of_right_less_wrong_rounded_down(string placed, int marks) =>
        Assert.Equal(marks, MarkAssert.Marked(A.SortEvidence, A.Sorted(placed)).Marks);

    [Fact]
    public void Misplaced_evidence_brings_its_feedback_and_misconception()
    {
        var marked = MarkAssert.Marked(A.SortEvidence, A.Sorted("wrrrrr"));

        Assert.Equal(["Feedback a."], MarkAssert.Said(marked));
        Assert.Equal(["M01"], marked.Misconceptions);
        Assert.Equal(("challenges", "supports"), (marked.Parts[0].Given, marked.Parts[0].Key));
    }

    [Fact]
    public void A_side_or_card_that_does_not_exist_is_refused()
    {
        MarkAssert.Refused(A.SortEvidence, new PairsResponse(KeyValuePair.Create("a", "neither")));
        MarkAssert.Refused(A.SortEvidence, new PairsResponse(KeyValuePair.Create("z", "supports")));
    }
}
