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
    /// <param name="after">The newest key that was seen by who decided it; null where nobody looked.</param>
    /// <param name="actor">Who decided it, for the audit: an id, never a name.</param>
    /// <param name="cancellation">Cancels before anything is written.</param>
    /// <exception cref="StartException">The present key cannot be opened here, so nobody could open one made here.</exception>
    public async Task<KeyRotationResult> RotateAsync(Guid? platform, bool emergency, string? after, string actor, CancellationToken cancellation)
    {
        while (true)
        {
            var now = time.GetUtcNow();
            var rows = await store.ListAsync(cancellation);
            if (ToolKeyTimes.Signing(rows, platform, now) is not { } present)
            {
                return new KeyRotationResult.NoKeyYet();
            }

            if (after is not null && rows.MaxBy(row => row.Number)!.Id != after)
            {
                return new KeyRotationResult.Overtaken();
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
                    await RecordAsync(next, emergency, actor, now);
                    return new KeyRotationResult.Made(next);
                }
            }
        }
    }

    private Task RecordAsync(ToolKeyRow key, bool emergency, string actor, DateTimeOffset now) => audit.AppendAsync(
        new AuditRow
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            Actor = actor,
            Action = emergency ? "key.replaced" : "key.rotated",
            Subject = key.Id,
            Detail = key.PlatformId?.ToString(),
        },
        CancellationToken.None);
}
