namespace LtiRevisionTool.Core.Grades;

/// <summary>When to try again after a platform could not be reached or asked us to come later: soon at first, then every 4 hours, up to a little more than 72 hours.</summary>
public static class RetrySchedule
{
    private static readonly TimeSpan[] First =
        [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2)];

    private static readonly TimeSpan Then = TimeSpan.FromHours(4);

    /// <summary>How long tries go on: a grade is given up when one fails later than this after the first failure.</summary>
    public static TimeSpan GiveUpAfter { get; } = TimeSpan.FromHours(72);

    // A platform that is back after 72 hours sharp meets one more try.
    private static readonly TimeSpan LastTry = GiveUpAfter + TimeSpan.FromMinutes(15);

    /// <summary>The longest that a platform can make us wait by <c>Retry-After</c>: a wrong header must not park a grade for a year.</summary>
    public static TimeSpan LongestRetryAfter { get; } = TimeSpan.FromHours(24);

    /// <summary>How long to wait before the next try, or null when it is time to give up.</summary>
    /// <param name="failures">Tries that failed, this one included: at least 1.</param>
    /// <param name="sinceFirst">Time since the first of them.</param>
    /// <param name="retryAfter">What the platform asked for, or null. It is never undercut.</param>
    /// <param name="jitter">0 to 1, from outside: spreads waits by up to a tenth, so that grades that failed together do not come back together.</param>
    public static TimeSpan? Next(int failures, TimeSpan sinceFirst, TimeSpan? retryAfter, double jitter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(failures, 1);
        if (sinceFirst > GiveUpAfter) return null;
        var left = LastTry - sinceFirst;

        var step = failures <= First.Length ? First[failures - 1] : Then;
        var wait = Smaller(step * (1 + (Math.Clamp(jitter, 0, 1) / 10)), left);
        return retryAfter is { } asked && asked > wait ? Smaller(asked, LongestRetryAfter) : wait;
    }

    private static TimeSpan Smaller(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
