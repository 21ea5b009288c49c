using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>
/// When an activity closes, what was begun there ends as it stands and its grade goes out: no teacher has to chase a student who
/// forgot to finish. Any node may do it, and several at once do no harm.
/// </summary>
internal sealed class ClosingTime(
    AttemptStore attempts, AnswerStore answers, TopicLibrary topics, GradeSignal signal, TimeProvider time, ILogger<LearnLog> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>Ends every open attempt with an answer at an activity that has closed.</summary>
    public async Task RunOnceAsync(CancellationToken cancellation)
    {
        try
        {
            var ended = 0;
            foreach (var row in await attempts.ListOfClosingAsync(cancellation))
            {
                ended += await EndAsync(row, cancellation) ? 1 : 0;
            }

            if (ended > 0)
            {
                LearnLog.Closed(logger, ended);
                signal.Wake();
            }
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            LearnLog.ClosingFault(logger, fault);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            await RunOnceAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> EndAsync(ClosingAttemptRow row, CancellationToken cancellation)
    {
        var link = StoredLink.Read(topics.All, row.LinkSettings, row.OwnSettings);
        var now = time.GetUtcNow();
        // The link says what the last launch of anybody brought: whoever has more time keeps it.
        if (link.PhaseAt(now) != LinkPhase.Closed || row.OwnClosesAt > now)
        {
            return false;
        }

        var hasColumn = row.IsGradable && PlacementGrading.HasColumn(link, row.LineItemUrl, row.MakesColumn);
        var outcome = await answers.FinishAsync(
            row.Id, row.PersonId, finished => PlacementGrading.Change(link, hasColumn, finished), now, cancellation);
        return outcome is FinishOutcome.Finished;
    }
}
