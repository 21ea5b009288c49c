using LtiRevisionTool.Data.Appeals;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Answers that students think should count, and the teacher's word on them. Only those of the teacher's own activity are reached.</summary>
internal sealed class AppealDesk(AppealStore appeals, AppealDecisionStore decisions, TopicLibrary topics, GradeSignal signal, TimeProvider time)
{
    public async Task<IReadOnlyList<AppealView>> WaitingAsync(Activity activity, ClassWork students, CancellationToken cancellation) =>
        AppealView.Of(activity, students, await appeals.ListWaitingAsync(activity.Visit.Placement, cancellation));

    /// <summary>What the last form did, in words; null when the page was simply opened.</summary>
    public async Task<string?> DoneAsync(Visit visit, Guid? appeal, CancellationToken cancellation) =>
        appeal is { } id ? AppealWords.Done(await appeals.FindAsync(id, visit.Placement, cancellation)) : null;

    /// <summary>Decides the appeal and all that wait with the same words for the same question.</summary>
    /// <returns>False when the activity has no such appeal.</returns>
    public async Task<bool> DecideAsync(Visit visit, Guid appealId, bool accept, CancellationToken cancellation)
    {
        if (await appeals.FindAsync(appealId, visit.Placement, cancellation) is not { } appeal)
        {
            return false;
        }

        var link = topics.LinkOf(visit);
        var hasColumn = PlacementGrading.HasColumn(link, visit);
        var raised = false;
        foreach (var alike in await appeals.ListWaitingAsync(visit.Placement, cancellation))
        {
            if ((alike.ItemId, alike.TypedAs) != (appeal.ItemId, appeal.TypedAs))
            {
                continue;
            }

            var now = time.GetUtcNow();
            var decision = accept
                ? await decisions.AcceptAsync(
                    alike.Id, visit.Placement, visit.Person, finished => PlacementGrading.Change(link, hasColumn, finished), now, cancellation)
                : await decisions.DeclineAsync(alike.Id, visit.Placement, visit.Person, now, cancellation);
            raised |= decision.Grade is not null;
        }

        if (raised)
        {
            signal.Wake();
        }

        return true;
    }
}
