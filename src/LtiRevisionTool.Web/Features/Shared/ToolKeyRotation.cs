using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Platforms;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>
/// Makes the key that follows. Planned: platforms find it in the key set for a day before it signs, and its predecessor for two days
/// after. In an emergency: it signs at once, its predecessors are gone, and every access token with them.
/// </summary>
internal sealed class ToolKeyRotation(ToolKeyStore store, ToolKeySealer sealer, AuditStore audit, TimeProvider time)
{
    /// <param name="platform">The platform that is to have a key of its own; null for the tool's.</param>
    /// <param name="emergency">Whether somebody else may know the present keys.</param>
    /// <param name="cancellation">Cancels before anything is written.</param>
    /// <exception cref="StartException">The present key cannot be opened here, so nobody could open one made here.</exception>
    public async Task<KeyRotationResult> RotateAsync(Guid? platform, bool emergency, CancellationToken cancellation)
    {
        while (true)
        {
            var now = time.GetUtcNow();
            var rows = await store.ListAsync(cancellation);
            if (ToolKeyTimes.Signing(rows, platform, now) is not { } present)
            {
                return new KeyRotationResult.NoKeyYet();
            }

            if (!emergency && ToolKeyTimes.Waiting(rows, platform, now) is { } waiting)
            {
                return new KeyRotationResult.StillWaiting(waiting);
            }

            using (sealer.Open(present).Key)
            {
                var signsFrom = emergency ? now : now + ToolKeyTimes.Ahead;
                var next = sealer.Make(rows.Max(row => row.Number) + 1, platform, now, signsFrom);
                var made = emergency
                    ? await store.ReplaceAsync(next, cancellation)
                    : await store.FollowAsync(next, signsFrom + ToolKeyTimes.Kept, cancellation);
                if (made)
                {
                    await RecordAsync(next, emergency, now);
                    return new KeyRotationResult.Made(next);
                }
            }
        }
    }

    private Task RecordAsync(ToolKeyRow key, bool emergency, DateTimeOffset now) => audit.AppendAsync(
        new AuditRow
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            Actor = "command line",
            Action = emergency ? "key.replaced" : "key.rotated",
            Subject = key.Id,
            Detail = key.PlatformId?.ToString(),
        },
        CancellationToken.None);
}
