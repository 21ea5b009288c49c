using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Tests.Questions;

public sealed class QuestionTests
{
    public static TheoryData<Question, string, int> Kinds => new()
    {
        { A.SingleChoice, "single-choice", 1 },
        { A.SourceInference, "source-inference", 1 },
        { A.TrueFalseReason, "true-false-reason", 1 },
        { A.MultipleResponse, "multiple-response", 3 },
        { A.ShortAnswer("Molotov"), "short-answer", 1 },
        { A.Year(1924), "number", 1 },
        { A.Ordering4, "ordering", 3 },
        { A.Ordering5, "ordering", 5 },
        { A.Matching, "matching", 4 },
        { A.Cloze, "cloze", 3 },
        { A.SortEvidence, "sort-evidence", 3 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_has_its_word_and_its_marks(Question question, string kind, int marks) =>
        Assert.Equal((kind, marks), (question.Kind, question.MaxMarks));

    [Fact]
    public void The_version_of_a_question_is_the_same_on_every_machine() => Assert.Equal("c4eac5f88c8e", A.SingleChoice.Version);

    [Fact]
    public void Questions_of_different_content_have_different_versions() =>
        Assert.Equal(A.OfEachKind.Count, A.OfEachKind.Select(question => question.Version).Distinct().Count());

    public static TheoryData<Question, Question> Changes => new()
    {
        { A.SingleChoice, A.SingleChoice with { Key = "d" } },
        { A.SingleChoice, A.SingleChoice with { Basics = A.Basics with { Explanation = A.Words("Other.") } } },
        { A.SingleChoice, A.SingleChoice with { Options = [.. A.SingleChoice.Options.Reverse()] } },
        { A.SourceInference, A.SourceInference with { Source = A.Words("Other.") } },
        { A.TrueFalseReason, A.TrueFalseReason with { Statement = A.Words("Other.") } },
        { A.MultipleResponse, A.MultipleResponse with { Keys = ["a", "b", "c"] } },
        { A.ShortAnswer("Molotov"), A.ShortAnswer("Molotov", ["Molotoff"]) },
        { A.ShortAnswer("Molotov"), A.ShortAnswer("Molotov") with { OtherNames = ["Rykov"] } },
        { A.Range, A.Range with { High = 800_000 } },
        { A.Ordering4, A.Ordering4 with { WrongFeedback = A.Words("Other.") } },
        { A.Matching, A.Matching with { Prompts = [.. A.Matching.Prompts.Reverse()] } },
        { A.Cloze, A.Cloze with { Gaps = [.. A.Cloze.Gaps.Select(gap => gap with { Feedback = A.Words("Other.") })] } },
        { A.SortEvidence, A.SortEvidence with { Statement = A.Words("Other.") } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Any_change_of_content_makes_a_new_version(Question before, Question after) => Assert.NotEqual(before.Version, after.Version);
}
