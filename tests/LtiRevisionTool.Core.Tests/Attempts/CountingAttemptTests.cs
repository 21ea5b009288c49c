using LtiRevisionTool.Core.Attempts;

namespace LtiRevisionTool.Core.Tests.Attempts;

public sealed class CountingAttemptTests
{
    private static readonly FinishedAttempt[] Three = [new(1, 14, 18), new(2, 9, 18), new(3, 16, 18)];

    [Theory]
    [InlineData(AttemptPolicy.Best, 3)]
    [InlineData(AttemptPolicy.Latest, 3)]
    [InlineData(AttemptPolicy.First, 1)]
    public void A_policy_picks_one_attempt(AttemptPolicy policy, int number) =>
        Assert.Equal(number, CountingAttempt.Of(policy, Three)!.Number);

    [Fact]
    public void The_latest_counts_even_when_it_is_worse() =>
        Assert.Equal(9, CountingAttempt.Of(AttemptPolicy.Latest, Three[..2])!.Marks);

    [Fact]
    public void Of_equal_percentages_the_earlier_attempt_counts() =>
        Assert.Equal(1, CountingAttempt.Of(AttemptPolicy.Best, [new(2, 18, 20), new(1, 9, 10)])!.Number);

    [Fact]
    public void Percentages_are_compared_and_not_marks() =>
        Assert.Equal(1, CountingAttempt.Of(AttemptPolicy.Best, [new(1, 9, 10), new(2, 10, 20)])!.Number);

    [Fact]
    public void Nothing_counts_before_an_attempt_is_finished() =>
        Assert.All(Enum.GetValues<AttemptPolicy>(), policy => Assert.Null(CountingAttempt.Of(policy, [])));
}
