using LtiRevisionTool.Core.Grades;

namespace LtiRevisionTool.Core.Tests.Grades;

public sealed class RetryScheduleTests
{
    [Fact]
    public void Waits_grow_from_ten_seconds_to_four_hours_and_end_a_little_after_72_hours()
    {
        var waits = new List<TimeSpan>();
        var since = TimeSpan.Zero;
        while (RetrySchedule.Next(waits.Count + 1, since, retryAfter: null, jitter: 0) is { } wait)
        {
            waits.Add(wait);
            since += wait;
        }

        Assert.Equal(
            [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(4)],
            waits[..6]);
        Assert.All(waits[5..^1], wait => Assert.Equal(TimeSpan.FromHours(4), wait));
        Assert.Equal(TimeSpan.FromHours(72.25), since);
    }

    [Theory]
    [InlineData(120, 120)]
    [InlineData(5, 10)]
    [InlineData(-1, 10)]
    [InlineData(10_000_000, 86_400)]
    public void Retry_After_is_never_undercut_but_cannot_park_a_grade_for_longer_than_a_day(int asked, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetrySchedule.Next(1, TimeSpan.Zero, TimeSpan.FromSeconds(asked), jitter: 0));

    [Theory]
    [InlineData(0, 10)]
    [InlineData(0.5, 10.5)]
    [InlineData(1, 11)]
    [InlineData(7, 11)]
    public void Jitter_spreads_a_wait_by_up_to_a_tenth(double jitter, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetrySchedule.Next(1, TimeSpan.Zero, retryAfter: null, jitter));

    [Fact]
    public void A_try_that_fails_later_than_72_hours_is_the_last()
    {
        Assert.NotNull(RetrySchedule.Next(3, TimeSpan.FromHours(72), retryAfter: null, jitter: 0));
        Assert.Null(RetrySchedule.Next(3, TimeSpan.FromHours(72) + TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), jitter: 0));
    }
}
