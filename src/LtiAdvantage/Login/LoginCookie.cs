using System.Globalization;

namespace LtiAdvantage.Login;

/// <summary>The cookie that ties a login to a browser: one for each login, so that tabs do not disturb each other.</summary>
/// <remarks>Set it with <c>Secure; HttpOnly; SameSite=None; Partitioned; Path=/</c>; the prefix demands it.</remarks>
/// <param name="Name"><c>__Host-lti-</c> and a short id of the login.</param>
/// <param name="Value">A secret, and when it was made.</param>
/// <param name="MaxAge">How long the login lives.</param>
public sealed record LoginCookie(string Name, string Value, TimeSpan MaxAge)
{
    /// <summary>What the names of all login cookies begin with.</summary>
    public const string Prefix = "__Host-lti-";

    /// <summary>At most so many logins wait in one browser.</summary>
    public const int MostAtOnce = 10;

    /// <summary>The login cookies to delete, oldest first, so that with a new one there are at most <see cref="MostAtOnce"/>.</summary>
    /// <param name="present">The cookies of the request; others than ours are left alone.</param>
    public static IReadOnlyList<string> Surplus(IEnumerable<KeyValuePair<string, string>> present)
    {
        var ours = present.Where(cookie => cookie.Key.StartsWith(Prefix, StringComparison.Ordinal)).OrderBy(cookie => MadeAt(cookie.Value)).Select(cookie => cookie.Key).ToList();
        return ours.Take(Math.Max(0, ours.Count - MostAtOnce + 1)).ToList();
    }

    internal static string NameFor(string stateHash) => Prefix + stateHash[..16];

    internal static string ValueFor(DateTimeOffset now, string secret) => now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) + "." + secret;

    private static long MadeAt(string value)
    {
        var dot = value.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && long.TryParse(value.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;
    }
}
