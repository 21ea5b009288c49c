using LtiAdvantage.Grades;
using LtiAdvantage.Messages;
using LtiAdvantage.Platforms;
using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Grades;
using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Grades;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>From the finished attempts of one person at a placement to their grade there.</summary>
internal static class PlacementGrading
{
    /// <summary>
    /// May a column be made for the link? Only where the link itself says that it is graded, the platform makes columns, and the
    /// launch offers the tool a place to make them in and leave to do so. Decided here alone, at each launch, and kept with the
    /// placement.
    /// </summary>
    public static bool MayMakeColumn(LinkSettings link, PlatformProfile profile, GradesEndpoint grades) =>
        link.Graded == true && profile.MakesColumns && grades.LineItems is not null && grades.Scopes.Contains(GradeScope.LineItem);

    /// <summary>Is there a column for this link's marks, or may one be made? A teacher may have said since that nothing is graded here.</summary>
    /// <param name="link">What counts of the link and the teacher's own settings.</param>
    /// <param name="lineItemUrl">The column that is known.</param>
    /// <param name="canMakeColumn">What <see cref="MayMakeColumn"/> came to at the last launch.</param>
    public static bool HasColumn(LinkSettings link, string? lineItemUrl, bool canMakeColumn) =>
        link.Graded != false && (lineItemUrl is not null || canMakeColumn);

    /// <inheritdoc cref="HasColumn(LinkSettings, string?, bool)"/>
    public static bool HasColumn(LinkSettings link, Visit visit) => HasColumn(link, visit.LineItemUrl, visit.CanMakeColumn);

    /// <summary>The grade, or null before the first finished attempt and where the link shows nothing to answer.</summary>
    /// <param name="link">What the link shows and which attempt counts.</param>
    /// <param name="attempts">All attempts of the person at the placement; open ones count for nothing.</param>
    public static PlacementGrade? Of(LinkSettings link, IEnumerable<AttemptRow> attempts)
    {
        var finished = attempts.Where(attempt => attempt.State == AttemptState.Finished).ToLookup(attempt => attempt.Checkpoint);
        var checkpoints = link is { Topic: { } topic, Part: { } part } ? part.CheckpointsOf(topic) : [];
        return PlacementGrade.Of(link.Counts,
        [
            .. checkpoints.Select(checkpoint => new CheckpointAttempts(
                checkpoint.Number,
                checkpoint.MaxMarks,
                [.. finished[checkpoint.Number].Select(row => new FinishedAttempt(row.Number, row.Marks, row.MaxMarks))])),
        ]);
    }

    /// <summary>What the gradebook should say now; null when it should say nothing: no result, or no column to put it in.</summary>
    /// <param name="hasColumn">See <see cref="HasColumn(LinkSettings, string?, bool)"/>.</param>
    public static GradeChange? Change(LinkSettings link, bool hasColumn, IReadOnlyList<AttemptRow> attempts)
    {
        if (!hasColumn || Of(link, attempts) is not { } grade)
        {
            return null;
        }

        var last = attempts.Where(attempt => attempt.State == AttemptState.Finished).MaxBy(attempt => attempt.FinishedAt);
        return new GradeChange(grade.Given, grade.MaxMarks, last?.StartedAt, last?.FinishedAt);
    }
}
