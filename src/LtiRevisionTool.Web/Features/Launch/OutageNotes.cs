using System.Collections.Concurrent;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>Remembers when the log was last told of a trouble that comes in hundreds: a platform that is away, a flood of unknown keys.</summary>
internal sealed class OutageNotes(TimeProvider time)
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(Guid Platform, string Reason), DateTimeOffset> told = new();

    /// <summary>Once a minute for each platform and reason.</summary>
    public bool IsNews(Guid platform, string reason)
    {
        var (key, now) = ((platform, reason), time.GetUtcNow());
        return told.TryGetValue(key, out var last)
            ? now - last >= Between && told.TryUpdate(key, now, last)
            : told.TryAdd(key, now);
    }
}
