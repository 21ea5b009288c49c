using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Placements;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>What a learner's launch does for their grade: raises one that was earned before there was a column, tries one again that it may have healed.</summary>
internal sealed class GradeCatchUp(PlacementStore placements, AttemptStore attempts, GradeOutboxStore grades, TopicLibrary topics, TimeProvider time)
{
    /// <summary>
    /// Called at each launch of a learner. A grade that was raised before is left alone, since every result raises it, unless it
    /// was refused because the platform did not know the learner, or for want of a column that the launch names.
    /// </summary>
    public async Task RaiseAsync(Guid placementId, Guid personId, bool namesColumn, CancellationToken cancellation)
    {
        if (await grades.FindAsync(placementId, personId, cancellation) is not null)
        {
            await grades.LaunchedAsync(placementId, personId, namesColumn, time.GetUtcNow(), cancellation);
            return;
        }

        var done = await attempts.ListAsync(placementId, personId, cancellation);
        if (done.Count == 0 || await placements.FindAsync(placementId, cancellation) is not { } placement)
        {
            return;
        }

        var link = StoredLink.Read(topics.All, placement.LinkSettings, placement.OwnSettings);
        var hasColumn = PlacementGrading.HasColumn(link, placement.LineItemUrl, placement.MakesColumn);
        if (PlacementGrading.Change(link, hasColumn, done) is { } change)
        {
            await grades.RaiseAsync(placementId, personId, change, time.GetUtcNow(), cancellation);
        }
    }
}
