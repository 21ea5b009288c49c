namespace LtiRevisionTool.Core.Grades;

/// <summary>
/// Timestamps of scores: whole seconds, each later than the last one for the same learner and column, never ahead of the clock.
/// Moodle refuses a second score in one second; Canvas lets a future timestamp block all later scores.
/// </summary>
public static class ScoreClock
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>How far the clock may stand before the last timestamp until that is called a step back.</summary>
    public static TimeSpan StepBack { get; } = TimeSpan.FromMinutes(5);

    /// <summary>The next timestamp, or how long to wait for it.</summary>
    /// <param name="last">The last timestamp that was sent for this learner and column, whether it arrived or not; null when none was.</param>
    /// <param name="now">The clock.</param>
    public static ScoreTime Next(DateTimeOffset? last, DateTimeOffset now)
    {
        var timestamp = WholeSecond(now);
        if (last is not { } sent) return new ScoreTime.Ready(timestamp);

        var earliest = WholeSecond(sent + Second);
        if (earliest - Second < sent) earliest += Second;
        if (timestamp >= earliest) return new ScoreTime.Ready(timestamp);
        return sent - now > StepBack
            ? new ScoreTime.ClockSteppedBack(sent - now, earliest - now)
            : new ScoreTime.Wait(earliest - now);
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
