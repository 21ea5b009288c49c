using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Placements;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Raises the grade of a learner who finished something before there was a column to put it in.</summary>
internal sealed class GradeCatchUp(PlacementStore placements, AttemptStore attempts, GradeOutboxStore grades, TopicLibrary topics, TimeProvider time)
{
    /// <summary>Called when a launch has brought a column. Does nothing where a grade was raised before: from then on every result raises it.</summary>
    public async Task RaiseAsync(Guid placementId, Guid personId, CancellationToken cancellation)
    {
        if (await grades.FindAsync(placementId, personId, cancellation) is not null)
        {
            return;
        }

        var done = await attempts.ListAsync(placementId, personId, cancellation);
        if (done.Count == 0 || await placements.FindAsync(placementId, cancellation) is not { } placement)
        {
            return;
        }

        var link = StoredLink.Read(topics.All, placement.LinkSettings, placement.OwnSettings);
        var hasColumn = PlacementGrading.HasColumn(link, placement.LineItemUrl, placement.LineItemsUrl is not null);
        if (PlacementGrading.Change(link, hasColumn, done) is { } change)
        {
            await grades.RaiseAsync(placementId, personId, change, time.GetUtcNow(), cancellation);
        }
    }
}
