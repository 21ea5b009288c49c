using CsCheck;
using LtiRevisionTool.Core.Grades;

namespace LtiRevisionTool.Core.Tests.Grades;

public sealed class ScoreClockTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_first_score_takes_the_second_that_has_begun() =>
        Assert.Equal(new ScoreTime.Ready(Noon), ScoreClock.Next(last: null, Noon.AddMilliseconds(999)));

    [Fact]
    public void A_second_score_in_the_same_second_waits_for_the_next_one() =>
        Assert.Equal(new ScoreTime.Wait(TimeSpan.FromMilliseconds(600)), ScoreClock.Next(Noon, Noon.AddMilliseconds(400)));

    [Fact]
    public void One_whole_second_later_it_may_go() =>
        Assert.Equal(new ScoreTime.Ready(Noon.AddSeconds(1)), ScoreClock.Next(Noon, Noon.AddSeconds(1)));

    [Fact]
    public void After_a_timestamp_inside_a_second_a_whole_second_still_lies_between() =>
        Assert.Equal(new ScoreTime.Wait(TimeSpan.FromMilliseconds(500)), ScoreClock.Next(Noon.AddMilliseconds(500), Noon.AddMilliseconds(1500)));

    [Fact]
    public void A_clock_that_stands_a_little_behind_is_waited_for() =>
        Assert.Equal(new ScoreTime.Wait(TimeSpan.FromSeconds(301)), ScoreClock.Next(Noon.AddMinutes(5), Noon));

    [Fact]
    public void A_clock_more_than_five_minutes_behind_has_stepped_back()
    {
        var by = TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1);

        Assert.Equal(new ScoreTime.ClockSteppedBack(by, by + TimeSpan.FromSeconds(1)), ScoreClock.Next(Noon + by, Noon));
    }

    [Fact]
    public void Other_time_zones_change_nothing() =>
        Assert.Equal(new ScoreTime.Ready(Noon), ScoreClock.Next(last: null, Noon.ToOffset(TimeSpan.FromHours(5.5)).AddMilliseconds(1)));

    [Fact]
    public void A_timestamp_is_a_whole_second_later_than_the_last_and_never_ahead_of_the_clock() =>
        Gen.Select(Gen.Int[-5000, 5000], Gen.Int[0, 5000]).Sample((lastMs, nowMs) =>
        {
            var (last, now) = (Noon.AddMilliseconds(lastMs), Noon.AddMilliseconds(nowMs));
            return ScoreClock.Next(last, now) switch
            {
                ScoreTime.Ready ready => ready.Timestamp >= last.AddSeconds(1) && ready.Timestamp <= now && ready.Timestamp.Millisecond == 0,
                ScoreTime.Wait wait => wait.For > TimeSpan.Zero && ScoreClock.Next(last, now + wait.For) is ScoreTime.Ready,
                _ => false,
            };
        });
}
