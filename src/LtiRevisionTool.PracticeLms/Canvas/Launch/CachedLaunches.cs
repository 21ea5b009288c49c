using System.Collections.Concurrent;
using LtiRevisionTool.PracticeLms.Families;

namespace LtiRevisionTool.PracticeLms.Canvas.Launch;

/// <summary>The launches, built at the login initiation. Each is given out once.</summary>
internal sealed class CachedLaunches(TimeProvider time) : IForgetful
{
    private readonly ConcurrentDictionary<string, CachedLaunch> _waiting = new(StringComparer.Ordinal);

    public string Add(CachedLaunch launch)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow()).ToString();
        _waiting[id] = launch;
        return id;
    }

    public CachedLaunch? Take(string id) => _waiting.TryRemove(id, out var launch) ? launch : null;

    public void Forget() => _waiting.Clear();
}
