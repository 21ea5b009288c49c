namespace LtiRevisionTool.Web.Features.GradeSync;

/// <summary>How long deliveries hold and wait.</summary>
internal static class GradeTimes
{
    /// <summary>How long a worker holds a grade: longer than a token and a score take at their slowest, 30 seconds each.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How long one worker has for finding and making a column before another takes its place: as long as it holds the grade. After
    /// a power cut the class waits so long for its column.
    /// </summary>
    public static readonly TimeSpan ColumnClaim = Lease;

    /// <summary>When it stops by itself.</summary>
    public static readonly TimeSpan ColumnSearch = TimeSpan.FromSeconds(100);

    /// <summary>After a lost reply a column may still be in the making: nobody looks for it sooner.</summary>
    public static readonly TimeSpan ColumnSettles = TimeSpan.FromSeconds(10);

    /// <summary>How soon a grade looks again for the column that another worker is making.</summary>
    public static readonly TimeSpan ColumnWait = TimeSpan.FromSeconds(2);

    /// <summary>How long a column that was made anew has to last before yet another is made.</summary>
    public static readonly TimeSpan ColumnLost = TimeSpan.FromHours(1);

    /// <summary>
    /// The longest that one failed grade keeps a platform's other grades waiting, unless the platform itself asked for more; and
    /// how long a platform fails before every failure does.
    /// </summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
}
