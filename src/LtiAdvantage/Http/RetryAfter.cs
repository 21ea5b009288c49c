using System.Net.Http.Headers;

namespace LtiAdvantage.Http;

/// <summary>Reads the wait that a server asks for.</summary>
internal static class RetryAfter
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>The wait, at most a day; null when none was asked for or the moment has passed.</summary>
    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now)
    {
        var wait = headers.RetryAfter?.Delta ?? headers.RetryAfter?.Date - now;
        return wait is not { } span || span <= TimeSpan.Zero ? null
            : span < Longest ? span
            : Longest;
    }
}
