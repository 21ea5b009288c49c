using LtiRevisionTool.PracticeLms.Families;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;

namespace LtiRevisionTool.PracticeLms.Moodle.Launch;

/// <summary>The launches that were started and whose token has not been asked for. Each can be asked for once.</summary>
internal sealed class PendingLaunches : IForgetful
{
    private readonly ConcurrentDictionary<string, PendingLaunch> _waiting = new(StringComparer.Ordinal);

    /// <returns>The launch id that goes into <c>lti_message_hint</c>.</returns>
    public string Start(PendingLaunch launch)
    {
        var number = RandomNumberGenerator.GetInt32(100_000_000, int.MaxValue).ToString(CultureInfo.InvariantCulture);
        var id = $"ltilaunch{launch.Link?.Id}_{number}";
        _waiting[id] = launch;
        return id;
    }

    public PendingLaunch? Take(string id) => _waiting.TryRemove(id, out var launch) ? launch : null;

    public void Forget() => _waiting.Clear();
}
