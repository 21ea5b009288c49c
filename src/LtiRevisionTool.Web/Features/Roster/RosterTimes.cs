using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Roster;

/// <summary>How long lists last and readings take.</summary>
internal static class RosterTimes
{
    /// <summary>A list this old is read anew when somebody looks.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    /// <summary>How often somebody can ask for a newer one.</summary>
    public static readonly TimeSpan AskEvery = TimeSpan.FromMinutes(1);

    /// <summary>When a list that the platform refuses is asked for again.</summary>
    public static readonly TimeSpan Refused = TimeSpan.FromDays(1);

    /// <summary>How often everybody is asked for where otherwise only changes are.</summary>
    public static readonly TimeSpan FullEvery = TimeSpan.FromDays(1);

    /// <summary>How long a page waits for the first list of a course.</summary>
    public static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(2);

    /// <summary>How long a reading that gives no sign of life keeps others from the list: longer than one page takes at its slowest.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);

    /// <summary>How often a reading gives one.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    /// <summary>When a reading stops by itself.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>The longest that a list which was refused for want of time keeps other requests from the platform.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>In months: how long a list is kept that nobody looks at.</summary>
    public const int KeptMonths = Retention.Months;
}
