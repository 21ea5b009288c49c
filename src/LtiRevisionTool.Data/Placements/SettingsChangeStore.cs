using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Engines;
using LtiRevisionTool.Data.Grades;

namespace LtiRevisionTool.Data.Placements;

/// <summary>
/// Changes the settings of an activity. What must be true together is written together: the settings, the grades that come of them
/// for everybody, the lines in ledger and audit.
/// </summary>
public sealed class SettingsChangeStore(Database database)
{
    private static readonly Statement Save = new(
        "placement.change_settings",
        "id:Id settings:Text now:Instant",
        "UPDATE placement SET own_settings = @settings, updated_at = @now WHERE id = @id");

    // In one order, so that two changes never wait for each other.
    private static readonly Statement Learners = new(
        "placement.list_gradable",
        "placement:Id",
        """
        SELECT DISTINCT a.person_id
        FROM attempt a
        WHERE a.placement_id = @placement AND a.state = 'finished'
          AND EXISTS (
              SELECT 1
              FROM session s
              WHERE s.placement_id = a.placement_id AND s.person_id = a.person_id AND s.role = 'learner' AND s.test_user = 0)
        ORDER BY a.person_id
        """);

    /// <summary>Keeps the settings and raises every grade that changes by them.</summary>
    /// <param name="change">The settings.</param>
    /// <param name="grade">As for an answer, under the new settings: from all finished attempts of one learner to what the gradebook should say. Pure.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Cancels it as a whole.</param>
    /// <returns>How many grades go to the gradebook because of it; null when there is no such placement.</returns>
    public Task<int?> ChangeAsync(
        SettingsChange change, Func<IReadOnlyList<AttemptRow>, GradeChange?> grade, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(grade);
        return database.InTransactionAsync(work => ChangeAsync(work, change, grade, now), cancellation);
    }

    private static async Task<int?> ChangeAsync(Work work, SettingsChange change, Func<IReadOnlyList<AttemptRow>, GradeChange?> grade, DateTimeOffset now)
    {
        var placement = change.PlacementId;
        if (await work.ExecuteAsync(Save, new { id = placement, settings = change.OwnSettings, now }) == 0)
        {
            return null;
        }

        await AuditStore.AppendAsync(work, change.Audit);
        var raised = 0;
        foreach (var person in await work.ListAsync<Guid>(Learners, new { placement }))
        {
            if (!await PersonLock.HoldAsync(work, person))
            {
                continue;
            }

            var finished = await work.ListAsync<AttemptRow>(AnswerStore.Finished, new { placement, person });
            if (grade(finished) is { } told && await GradeRaise.RaiseAsync(work, placement, person, told, now, GradeEvents.Recounted) is not null)
            {
                raised++;
            }
        }

        return raised;
    }
}
