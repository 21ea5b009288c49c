namespace LtiRevisionTool.Core.Grades;

/// <summary>Whether a score may be sent now, and with which timestamp.</summary>
public abstract record ScoreTime
{
    private ScoreTime()
    {
    }

    /// <summary>Send it with this timestamp: a whole second, not ahead of the clock.</summary>
    public sealed record Ready(DateTimeOffset Timestamp) : ScoreTime;

    /// <summary>Another score was sent in this second: wait this long, then ask again.</summary>
    public sealed record Wait(TimeSpan For) : ScoreTime;

    /// <summary>The clock stands far before the last score: somebody must set it. Waiting takes this long.</summary>
    public sealed record ClockSteppedBack(TimeSpan By, TimeSpan For) : ScoreTime;
}
