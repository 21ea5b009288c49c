using System.Collections.Concurrent;
using LtiRevisionTool.Data.Grades;

namespace LtiRevisionTool.Web.Features.GradeSync;

/// <summary>
/// The columns that were seen to show a grade, so that only the first grades of a column are looked at after they were taken. It is
/// forgotten when it grows too large and when the process ends: the price is one more look.
/// </summary>
internal sealed class ShowingColumns(ColumnRecovery recovery, TimeProvider time, ILogger<ShowingColumns> log)
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<(Guid Platform, string Column), byte> seen = new();

    /// <summary>Whether the column was seen to show a grade; never where it did not show this very one.</summary>
    public bool Contains(LeasedGrade grade, GradeHistory history, string column) =>
        !history.WasUnshown && seen.ContainsKey((grade.PlatformId, column));

    /// <summary>
    /// A grade was seen in the column: the others that it did not show are due again. That comes before the grade is settled, so that a
    /// process that ends in between does it anew.
    /// </summary>
    public async Task AddAsync(LeasedGrade grade, GradeHistory history, string column)
    {
        if (Contains(grade, history, column))
        {
            return;
        }

        if (await recovery.ShowsAsync(grade.PlacementId, time.GetUtcNow(), CancellationToken.None) is > 0 and var due)
        {
            GradeSyncLog.ColumnShows(log, grade.Receipt, due);
        }

        if (seen.Count >= Most)
        {
            seen.Clear();
        }

        seen.TryAdd((grade.PlatformId, column), 0);
    }
}
