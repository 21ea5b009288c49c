using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Grades;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Tests.Marking;

/// <summary>The numbered vectors that any marking of these kinds has to meet, in one place.</summary>
public sealed class TestVectorTests
{
    private static readonly ShortAnswer Nkvd = A.ShortAnswer("NKVD", [], ["OGPU"], SpellingTolerance.None);

    public static TheoryData<int, Question, Response, int> Marked => new()
    {
        { 1, A.SingleChoice, A.Chosen("c"), 1 },
        { 2, A.SingleChoice, A.Chosen(""), 0 },
        { 3, A.MultipleResponse, A.Chosen("acd"), 3 },
        { 4, A.MultipleResponse, A.Chosen("ace"), 1 },
        { 5, A.MultipleResponse, A.Chosen("abcdef"), 0 },
        { 6, A.MultipleResponse, A.Chosen("a"), 1 },
        { 7, A.MultipleResponse, A.Chosen("b"), 0 },
        { 8, A.TrueFalseReason, A.Chosen("c"), 0 },
        { 9, A.Ordering4, A.InOrder("2134"), 2 },
        { 10, A.Ordering4, A.InOrder("2143"), 1 },
        { 11, A.Ordering4, A.InOrder("2341"), 0 },
        { 12, A.Ordering5, A.InOrder("51234"), 1 },
        { 13, A.Ordering5, A.InOrder("54321"), 0 },
        { 14, A.Matching, A.Paired("a1 b2 c3 d6"), 3 },
        { 15, A.Matching, A.Paired("a2 b1 c3 d–"), 1 },
        { 16, A.Cloze, new PairsResponse(KeyValuePair.Create("g1", "x"), KeyValuePair.Create("g2", "y")), 2 },
        { 17, A.SortEvidence, A.Sorted("rrrrrw"), 2 },
        { 18, A.SortEvidence, A.Sorted("rrwwww"), 0 },
        { 19, A.SortEvidence, A.Sorted("rrr–––"), 1 },
        { 20, A.ShortAnswer("Molotov"), new TextResponse("  molotóv. "), 1 },
        { 21, A.ShortAnswer("Nikolaev", [], ["Nikolai"]), new TextResponse("Nikolai"), 0 },
        { 22, Nkvd, new TextResponse("N.K.V.D."), 1 },
        { 23, Nkvd, new TextResponse("OGPU"), 0 },
        { 24, A.Year(1924), new TextResponse("21 January 1924"), 1 },
        { 26, A.Range, new TextResponse("681 692"), 1 },
        { 27, A.Range with { Low = 55, High = 59 }, new TextResponse("60"), 0 },
        { 33, A.MultipleResponse, A.Chosen("abcd"), 2 },
    };

    public static TheoryData<int, Question, Response> Refused => new()
    {
        { 25, A.Year(1924), new TextResponse("24") },
        { 31, A.SingleChoice, A.Chosen("z") },
        { 32, A.Ordering4, A.InOrder("1224") },
    };

    [Theory]
    [MemberData(nameof(Marked))]
    public void A_vector_earns_these_marks(int number, Question question, Response response, int marks)
    {
        var marked = MarkAssert.Marked(question, response);

        Assert.Equal((number, marks), (number, marked.Marks));
        Assert.Equal(!response.IsBlank, marked.Answered);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_vector_is_refused(int number, Question question, Response response) =>
        Assert.True(Marker.Mark(question, response) is MarkResult.Refused { Message.Length: > 0 }, $"Vector {number}");

    [Theory]
    [InlineData(1, 3, 2)]
    [InlineData(0, 1, 0)]
    [InlineData(2, 1, 2)]
    [InlineData(0, 3, 1)]
    public void Vector_28_a_second_try_earns_half_of_what_was_gained(int first, int second, int marks) =>
        Assert.Equal(marks, SecondTry.Marks(first, second));

    [Theory]
    [InlineData(AttemptPolicy.Best, 16)]
    [InlineData(AttemptPolicy.Average, 13)]
    [InlineData(AttemptPolicy.Latest, 16)]
    [InlineData(AttemptPolicy.First, 14)]
    public void Vectors_29_and_30_a_policy_picks_from_three_attempts(AttemptPolicy policy, int marks)
    {
        var grade = PlacementGrade.Of(policy, [new CheckpointAttempts(1, 18, [new(1, 14, 18), new(2, 9, 18), new(3, 16, 18)])]);

        Assert.Equal((marks, 18), (grade!.Given, grade.MaxMarks));
    }
}
