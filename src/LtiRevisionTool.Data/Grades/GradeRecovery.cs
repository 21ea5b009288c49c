using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Grades;

/// <summary>
/// The end of an outage: what waited for the platform's sake is due at once instead of hours later, and what was given up for
/// its sake waits again. Once an outage, whoever notices its end first.
/// </summary>
public sealed class GradeRecovery(Database database)
{
    private const int AtOnce = 200;

    // A score that alone is met with errors is not tried after each of the others that arrives.
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    // A launch says that people reach the platform, not that its services work.
    private static readonly TimeSpan BetweenLaunches = TimeSpan.FromMinutes(10);

    private static readonly Statement Failing = new(
        "grade.platform_failing_since",
        "platform:Id",
        "SELECT failing_since FROM platform WHERE id = @platform");

    private static readonly Statement End = new(
        "grade.end_outage",
        "platform:Id",
        "UPDATE platform SET failing_since = NULL, roused_at = NULL WHERE id = @platform AND failing_since IS NOT NULL");

    private static readonly Statement Rouse = new(
        "grade.rouse_platform",
        "platform:Id before:Instant now:Instant",
        """
        UPDATE platform
        SET roused_at = @now
        WHERE id = @platform AND failing_since IS NOT NULL AND (roused_at IS NULL OR roused_at <= @before)
        """);

    private static readonly Statement DueNow = new(
        "grade.due_after_outage",
        "platform:Id rest:LongNumber now:Instant",
        $"""
        UPDATE grade_outbox
        SET next_try_at = CASE WHEN updated_at + @rest > @now THEN updated_at + @rest ELSE @now END
        WHERE platform_id = @platform AND state = 'waiting' AND next_try_at > @now AND next_try_at > updated_at + @rest
          AND cause IN ({GradeCauses.PlatformList})
        """);

    // Refused for an answer of its own a grade never waited that long.
    private static readonly Statement GivenUp = new(
        "grade.list_given_up",
        "platform:Id patience:LongNumber limit:Number",
        dialect => $"""
        SELECT {GradeSql.Columns}
        FROM grade_outbox
        WHERE platform_id = @platform AND state = 'refused' AND cause IN ({GradeCauses.PlatformList})
          AND updated_at - first_failed_at > @patience
        ORDER BY id
        {dialect.Limit("@limit")}
        """);

    /// <summary>The platform took a grade: its outage, if there was one, is over.</summary>
    /// <param name="platformId">The platform.</param>
    /// <param name="patience">How long a grade had been tried at least when it was given up.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <returns>How many grades are due at once; null when there was no outage.</returns>
    public async Task<int?> EndAsync(Guid platformId, TimeSpan patience, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await FailingSinceAsync(platformId, cancellation) is null)
        {
            return null;
        }

        // Before the mark of the outage goes: whoever is stopped half-way leaves it for the next to go on.
        var revived = await ReviveAsync(platformId, patience, now, cancellation);
        var due = await database.InTransactionAsync<int?>(
            async work => await work.ExecuteAsync(End, new { platform = platformId }) == 0 ? null : await DueAsync(work, platformId, now),
            cancellation);
        return due is null && revived == 0 ? null : (due ?? 0) + revived;
    }

    /// <summary>Somebody came from the platform, so it may work again: its grades are tried, one at a time until one arrives.</summary>
    /// <param name="platformId">The platform.</param>
    /// <param name="patience">How long a grade had been tried at least when it was given up.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <returns>How many grades are due at once; null when there is no outage, or a launch has said so a moment ago.</returns>
    public async Task<int?> TryAsync(Guid platformId, TimeSpan patience, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await FailingSinceAsync(platformId, cancellation) is null)
        {
            return null;
        }

        var due = await database.InTransactionAsync<int?>(
            async work => await work.ExecuteAsync(Rouse, new { platform = platformId, before = now - BetweenLaunches, now }) == 0
                ? null
                : await DueAsync(work, platformId, now),
            cancellation);
        return due is null ? null : due + await ReviveAsync(platformId, patience, now, cancellation);
    }

    private Task<DateTimeOffset?> FailingSinceAsync(Guid platform, CancellationToken cancellation) =>
        database.ScalarAsync<DateTimeOffset?>(Failing, new { platform }, cancellation);

    private static Task<int> DueAsync(Work work, Guid platform, DateTimeOffset now) =>
        work.ExecuteAsync(DueNow, new { platform, rest = (long)Rest.TotalMilliseconds, now });

    private async Task<int> ReviveAsync(Guid platform, TimeSpan patience, DateTimeOffset now, CancellationToken cancellation)
    {
        var revived = 0;
        while (true)
        {
            var (some, listed) = await database.InTransactionAsync(
                work => ReviveSomeAsync(work, platform, (long)patience.TotalMilliseconds, now), cancellation);
            revived += some;
            if (listed < AtOnce)
            {
                return revived;
            }
        }
    }

    private static async Task<(int Revived, int Listed)> ReviveSomeAsync(Work work, Guid platform, long patience, DateTimeOffset now)
    {
        var listed = await work.ListAsync<GradeRow>(GivenUp, new { platform, patience, limit = AtOnce });
        return (await GradeRevival.ReviveAsync(work, listed, now), listed.Count);
    }
}
