using LtiRevisionTool.Data.Grades;

namespace LtiRevisionTool.Web.Tests.GradeSync;

/// <summary>A learner at a link, and their grade there.</summary>
internal sealed record Learner(SyncBench Bench, Guid PlacementId, Guid PersonId)
{
    /// <summary>An attempt is finished: the gradebook should say this from now on.</summary>
    public async Task FinishAsync(decimal marks, int of = 10)
    {
        var now = Bench.Time.GetUtcNow();
        await Bench.Outbox.RaiseAsync(PlacementId, PersonId, new GradeChange(marks, of, now.AddMinutes(-4), now), now, CancellationToken.None);
    }

    public async Task<GradeRow> GradeAsync() =>
        await Bench.Outbox.FindAsync(PlacementId, PersonId, CancellationToken.None)
        ?? throw new InvalidOperationException("No grade was raised.");

    public async Task<IReadOnlyList<string>> EventsAsync() =>
        [.. (await Bench.Outbox.LedgerAsync((await GradeAsync()).Id, CancellationToken.None)).Select(line => line.Event)];

    public async Task SendAgainAsync() =>
        await Bench.Outbox.RetryAsync((await GradeAsync()).Id, Bench.Time.GetUtcNow(), CancellationToken.None);
}
