using CsCheck;
using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Grades;

namespace LtiRevisionTool.Core.Tests.Grades;

public sealed class PlacementGradeTests
{
    private static readonly CheckpointAttempts Untouched = new(2, 16, []);

    [Fact]
    public void There_is_no_grade_before_the_first_finished_attempt() =>
        Assert.Null(PlacementGrade.Of(AttemptPolicy.Best, [Untouched, new(1, 18, [])]));

    [Fact]
    public void An_untouched_checkpoint_counts_nothing_out_of_its_marks() =>
        Assert.Equal(new PlacementGrade(13_000, 34), PlacementGrade.Of(AttemptPolicy.Best, [Done([13]), Untouched]));

    [Fact]
    public void The_counting_attempts_of_all_checkpoints_are_added() =>
        Assert.Equal(new PlacementGrade(29_000, 34), PlacementGrade.Of(AttemptPolicy.Best, [Done([9, 13]), new(2, 16, [new(1, 16, 16)])]));

    [Fact]
    public void An_attempt_counts_out_of_the_marks_it_was_taken_with() =>
        Assert.Equal(new PlacementGrade(10_000, 12), PlacementGrade.Of(AttemptPolicy.Best, [new(1, 18, [new(1, 10, 12)])]));

    [Theory]
    [InlineData(new[] { 14, 9 }, 11_500)]
    [InlineData(new[] { 14, 9, 16 }, 13_000)]
    [InlineData(new[] { 1, 1, 2 }, 1_333)]
    [InlineData(new[] { 1, 2, 2 }, 1_667)]
    public void The_average_is_exact_to_a_thousandth(int[] marks, long thousandths) =>
        Assert.Equal(new PlacementGrade(thousandths, 18), PlacementGrade.Of(AttemptPolicy.Average, [Done(marks)]));

    [Fact]
    public void The_average_is_one_of_percentages_told_in_the_marks_of_the_latest_attempt() =>
        Assert.Equal(new PlacementGrade(15_000, 20), PlacementGrade.Of(AttemptPolicy.Average, [new(1, 20, [new(1, 5, 10), new(2, 20, 20)])]));

    [Fact]
    public void Thirds_of_several_checkpoints_are_rounded_once()
    {
        var thirds = Enumerable.Range(1, 3).Select(number => new CheckpointAttempts(number, 18, [new(1, 1, 18), new(2, 1, 18), new(3, 2, 18)]));

        Assert.Equal(new PlacementGrade(4_000, 54), PlacementGrade.Of(AttemptPolicy.Average, [.. thirds]));
    }

    [Fact]
    public void A_grade_lies_between_nothing_and_its_maximum_and_the_best_is_never_below_the_others() =>
        Gen.Select(Gen.Int[0, 18], Gen.Int[0, 18], Gen.Int[0, 18]).Sample((one, two, three) =>
        {
            var grades = Enum.GetValues<AttemptPolicy>().ToDictionary(policy => policy, policy => PlacementGrade.Of(policy, [Done([one, two, three])])!);
            return grades.Values.All(grade => grade.GivenThousandths >= 0 && grade.Given <= grade.MaxMarks)
                && grades.Values.All(grade => grade.GivenThousandths <= grades[AttemptPolicy.Best].GivenThousandths);
        });

    [Theory]
    [InlineData(18, null, 18)]
    [InlineData(100, null, 100)]
    [InlineData(214, null, 100)]
    [InlineData(214, 20, 20)]
    [InlineData(18, 100, 100)]
    [InlineData(18, 500, 100)]
    public void A_column_has_the_points_chosen_or_the_marks_but_at_most_100(int marks, int? chosen, int points) =>
        Assert.Equal(points, ColumnPoints.For(marks, chosen));

    private static CheckpointAttempts Done(int[] marks) =>
        new(1, 18, [.. marks.Select((earned, index) => new FinishedAttempt(index + 1, earned, 18))]);
}
