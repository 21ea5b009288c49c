using LtiRevisionTool.Data.Platforms;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>
/// Which of the tool's keys signs at an instant and which are published. It follows from the instants in the table alone: no process
/// has to run at the moment of a change, and every node changes at the same one.
/// </summary>
internal static class ToolKeyTimes
{
    /// <summary>What nodes and platforms may lag behind: a minute until each node has read the table, the five for which our key set may be kept, an assertion's life, clocks.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(15);

    /// <summary>From being published to signing: a day for platforms that look once a day.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(24) + Slack;

    /// <summary>From the last signature to leaving the key set.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(48) + Slack;

    /// <summary>The key for a platform: its own where one signs by now, else the tool's; null where there is none at all.</summary>
    public static ToolKeyRow? Signing(IReadOnlyList<ToolKeyRow> rows, Guid? platform, DateTimeOffset now) =>
        (platform is null ? null : Newest(rows, platform, now)) ?? Newest(rows, null, now);

    /// <summary>The key that will follow, where one is published already.</summary>
    public static ToolKeyRow? Waiting(IReadOnlyList<ToolKeyRow> rows, Guid? platform, DateTimeOffset now) =>
        rows.Where(row => row.PlatformId == platform && IsPublished(row, now) && row.SignsFrom > now).MaxBy(row => row.Number);

    /// <summary>The keys of the key set. Those that sign now come first: a platform that reads one key alone reads the right one.</summary>
    public static IReadOnlyList<ToolKeyRow> Published(IReadOnlyList<ToolKeyRow> rows, DateTimeOffset now) =>
        [.. rows.Where(row => IsPublished(row, now)).OrderBy(row => (row.PlatformId is not null, !Signs(rows, row, now), row.Number))];

    /// <summary>The keys that sign now, or will by themselves.</summary>
    public static IEnumerable<ToolKeyRow> Needed(IReadOnlyList<ToolKeyRow> rows, DateTimeOffset now) =>
        rows.Where(row => IsPublished(row, now) && (row.SignsFrom > now || Signs(rows, row, now)));

    /// <summary>The platforms that have a key of their own.</summary>
    public static IReadOnlyList<Guid> PlatformsWithOwn(IReadOnlyList<ToolKeyRow> rows, DateTimeOffset now) =>
        [.. rows.Where(row => row.PlatformId is not null && IsPublished(row, now)).Select(row => row.PlatformId!.Value).Distinct()];

    /// <summary>What the key is doing, in one word.</summary>
    public static string Word(IReadOnlyList<ToolKeyRow> rows, ToolKeyRow row, DateTimeOffset now) =>
        !IsPublished(row, now) ? "withdrawn"
        : row.SignsFrom > now ? "waiting"
        : Signs(rows, row, now) ? "signing"
        : "kept";

    private static bool Signs(IReadOnlyList<ToolKeyRow> rows, ToolKeyRow row, DateTimeOffset now) => Newest(rows, row.PlatformId, now)?.Id == row.Id;

    private static ToolKeyRow? Newest(IReadOnlyList<ToolKeyRow> rows, Guid? platform, DateTimeOffset now) =>
        rows.Where(row => row.PlatformId == platform && IsPublished(row, now) && row.SignsFrom <= now).MaxBy(row => row.Number);

    private static bool IsPublished(ToolKeyRow row, DateTimeOffset now) => row.PublishedUntil is null || row.PublishedUntil > now;
}
