using System.Collections.Concurrent;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>Remembers when the log was last told that a platform cannot be reached.</summary>
internal sealed class OutageNotes(TimeProvider time)
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> told = new();

    /// <summary>Once a minute for each platform.</summary>
    public bool IsNews(Guid platform)
    {
        var now = time.GetUtcNow();
        return told.TryGetValue(platform, out var last)
            ? now - last >= Between && told.TryUpdate(platform, now, last)
            : told.TryAdd(platform, now);
    }
}
