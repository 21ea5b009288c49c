using LtiAdvantage.Grades;
using LtiRevisionTool.Data;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Admin;

/// <summary>Grades that gradebooks have refused, and an administrator's word that a cause is over.</summary>
internal sealed class StuckDesk(StuckGradeStore store, GradeSignal signal, TimeProvider time)
{
    /// <summary>So many are shown of one cause.</summary>
    public const int MostShown = 100;

    private const int AtOnce = 200;
    private const int MostAtOnePress = 10_000;

    // A gradebook shows something else than our mark: whether ours is to replace it is for its teacher to say.
    private static readonly string[] TeachersWord = [DeliveryCause.Superseded, DeliveryCause.Overridden, GradeCause.Stale];

    public static bool MayResume(string? cause) => cause is null || !TeachersWord.Contains(cause);

    public async Task<IReadOnlyList<StuckGroup>> GroupsAsync(CancellationToken cancellation) =>
        [.. (await store.CountAsync(cancellation)).Select(StuckGroup.Of).OrderByDescending(group => group.MayResume)];

    public Task<IReadOnlyList<GradeListRow>> ListAsync(Guid platform, string? cause, CancellationToken cancellation) =>
        store.ListAsync(platform, cause, MostShown, cancellation);

    /// <returns>The outcome; null where it is for a teacher to say.</returns>
    public async Task<ChangeOutcome?> OneAsync(Guid id, int version, string actor, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is { State: OutboxState.Refused } grade && !MayResume(grade.Cause))
        {
            return null;
        }

        var outcome = await store.ResumeAsync(id, version, actor, time.GetUtcNow(), cancellation);
        signal.Wake();
        return outcome;
    }

    /// <returns>How many are tried again; null where it is for teachers to say.</returns>
    public async Task<int?> AllAsync(Guid platform, string? cause, string actor, CancellationToken cancellation)
    {
        if (!MayResume(cause))
        {
            return null;
        }

        // One that is refused anew meanwhile would be met again: the press is for what was there.
        var (resumed, some) = (0, AtOnce);
        while (some == AtOnce && resumed < MostAtOnePress)
        {
            some = await store.ResumeAsync(platform, cause, AtOnce, actor, time.GetUtcNow(), cancellation);
            resumed += some;
        }

        signal.Wake();
        return resumed;
    }
}
