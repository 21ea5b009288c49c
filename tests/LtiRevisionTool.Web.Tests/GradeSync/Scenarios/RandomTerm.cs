using LtiAdvantage.Grades;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Web.Features.GradeSync;
using LtiRevisionTool.Web.Features.Shared;
using Xunit;

namespace LtiRevisionTool.Web.Tests.GradeSync.Scenarios;

/// <summary>Some weeks of a small class, in which everything goes wrong that a seed says.</summary>
internal sealed class RandomTerm
{
    private const string Link = "link-1";
    private static readonly LmsFault[] Faults = [.. Enum.GetValues<LmsFault>().Where(fault => fault != LmsFault.None)];
    private readonly SyncBench bench;
    private readonly RandomLms lms;
    private readonly Random random;
    private readonly Random weather;
    private readonly Dictionary<string, Learner> learners = [];
    private readonly HashSet<string> finished = [];
    private readonly List<string> diary = [];
    private readonly bool makesColumns;
    private readonly bool endsWithNew;
    private readonly string part;
    private readonly Func<IGradebook, IGradebook> way;
    private Guid platform;
    private double storm;
    private int deleted;

    /// <param name="way">What stands between the worker and the gradebook; null: nothing.</param>
    public RandomTerm(SyncBench bench, RandomLms lms, int seed, Func<IGradebook, IGradebook>? way = null)
    {
        (this.bench, this.lms, this.way) = (bench, lms, way ?? (gradebook => gradebook));
        random = new Random(seed);
        weather = new Random(seed + 1_000_000);
        var isCanvas = seed % 2 == 1;
        makesColumns = !isCanvas && random.Next(2) == 0;
        part = random.Next(2) == 0 ? "all" : "checkpoint-1";
        endsWithNew = random.Next(2) == 0;
        bench.Options.PerPlatform = random.Next(1, 3);
        lms.Reset(isCanvas, bench.Time.GetUtcNow());
    }

    /// <summary>How often each thing went wrong, and how each grade ended.</summary>
    public Dictionary<string, int> Counts { get; } = [];

    /// <summary>What happened, for whoever reads a failure.</summary>
    public string Diary => string.Join('\n', diary);

    /// <summary>Lets everything happen, then lets it settle, in half of the terms after everybody has done something new.</summary>
    public async Task LiveAsync()
    {
        platform = await bench.PlatformAsync(lms.Url, lms.IsCanvas ? "Canvas" : "Moodle");
        if (!makesColumns)
        {
            lms.AddColumn(Link);
        }

        foreach (var name in new[] { "amy", "ben", "cem" })
        {
            await LaunchAsync(name);
        }

        storm = random.Next(3) == 0 ? 0 : Strength();
        lms.Heard = Note;
        lms.NextFault = () => weather.NextDouble() < storm ? Faulty(Faults[weather.Next(Faults.Length)]) : LmsFault.None;
        for (var step = random.Next(25, 60); step > 0; step--)
        {
            await HappenAsync();
        }

        storm = 0;
        bench.Time.AdjustTime(lms.Now);
        await SettleAsync();
        if (endsWithNew)
        {
            foreach (var name in learners.Keys)
            {
                await FinishAsync(name);
            }

            await SettleAsync();
        }
    }

    /// <summary>Every disagreement between ledger and gradebook that has not the right cause beside it.</summary>
    public async Task<IReadOnlyList<string>> WrongAsync()
    {
        var wrong = new List<string>(lms.Complaints);
        var columns = lms.ColumnsOf(Link);
        if (columns.Count > 1)
        {
            wrong.Add($"{columns.Count} columns");
        }

        foreach (var (name, learner) in learners)
        {
            if (await RowAsync(name) is not { } row)
            {
                Assert.DoesNotContain(name, finished);
                continue;
            }

            var column = (await bench.Placements.FindAsync(learner.PlacementId, CancellationToken.None))!.LineItemUrl;
            var isThere = column is not null && columns.Contains(column);
            var cell = column is null ? new LmsCell() : lms.CellOf(column, name);
            var ours = row.ScoreGiven / row.ScoreMax;
            var agrees = isThere && cell.Shown == ours;
            var isRight = (row.State, row.Cause) switch
            {
                // What changes after the last score is seen with the next one.
                (OutboxState.Sent, _) => agrees || (!endsWithNew && cell.Tool == ours && (!isThere || cell.Teacher is not null)),
                (OutboxState.Refused, DeliveryCause.Superseded or DeliveryCause.Overridden) => (isThere || !endsWithNew) && cell.Teacher is not null && !agrees,
                (OutboxState.Refused, GradeCause.ColumnGone) => !isThere && (!makesColumns || deleted > 1),
                _ => false,
            };
            Count($"{row.State} {row.Cause}".Trim());
            if (!isRight)
            {
                wrong.Add($"{name}: {row.State} {row.Cause} version {row.Version} at {ours}; the gradebook shows {cell} in {(isThere ? "its" : "no")} column");
                wrong.Add(string.Join(", ", await learner.EventsAsync()));
            }
        }

        return wrong;
    }

    private async Task HappenAsync()
    {
        var name = learners.Keys.ElementAt(random.Next(learners.Count));
        switch (random.Next(20))
        {
            case < 4:
                await FinishAsync(name);
                break;
            case < 9:
                Note("worker");
                await RunAsync();
                break;
            case < 11:
                await CutAsync();
                break;
            case < 13:
                Pass(TimeSpan.FromSeconds(random.Next(1, 200)));
                break;
            case 13 when await bench.Deliveries.NextDueAsync(bench.Time.GetUtcNow(), CancellationToken.None) is { } due && due > bench.Time.GetUtcNow():
                Pass(due - bench.Time.GetUtcNow());
                await RunAsync();
                break;
            case 13:
                Pass(TimeSpan.FromMinutes(random.Next(5, 400)));
                break;
            case 14:
                storm = storm > 0 && random.Next(3) == 0 ? 0 : Strength();
                Note($"storm {storm:0.00}");
                break;
            case 15 when lms.ColumnsOf(Link) is [var column, ..]:
                // Never a tenth, as the tool's marks are.
                var share = (random.Next(10) * 0.1m) + 0.05m;
                lms.Enter(column, name, share);
                Count("teacher's grade");
                Note($"teacher enters {share} for {name}");
                break;
            case 16:
                ChangeColumns();
                break;
            case 17:
                await LaunchAsync(name);
                break;
            case 18:
                var step = TimeSpan.FromSeconds(random.Next(1, 7200)) * (random.Next(2) == 0 ? 1 : -1);
                bench.Time.AdjustTime(bench.Time.GetUtcNow() + step);
                Count("clock step");
                Note($"the tool's clock steps by {step}");
                break;
            case 19 when await RowAsync(name) is { State: OutboxState.Refused, Cause: var cause }:
                lms.Permit(name);
                await learners[name].SendAgainAsync();
                Count("sent again");
                Note($"teacher sends {name} again ({cause})");
                break;
        }
    }

    private void ChangeColumns()
    {
        if (lms.ColumnsOf(Link) is not [var column, ..])
        {
            if (!makesColumns)
            {
                Note($"teacher makes {lms.AddColumn(Link)}");
            }
        }
        else if (deleted < 2 && random.Next(2) == 0)
        {
            lms.DeleteColumn(column);
            deleted++;
            Count("deleted column");
            Note($"teacher deletes {column}");
        }
    }

    private async Task FinishAsync(string name)
    {
        var before = (await RowAsync(name))?.ScoreGiven;
        var marks = random.Next(11);
        marks = marks == before ? (marks + 1) % 11 : marks;
        await learners[name].FinishAsync(marks);
        finished.Add(name);
        Note($"{name} has {marks}");
    }

    private async Task LaunchAsync(string name)
    {
        var column = lms.ColumnsOf(Link) is [var named, ..] ? named : null;
        var placement = SyncBench.WithoutColumn(lms.Columns, graded: makesColumns, Link, part) with { LineItemUrl = makesColumns ? null : column };
        learners[name] = await bench.LaunchAsync(platform, placement, name);
        var now = bench.Time.GetUtcNow();
        await bench.Outbox.LaunchedAsync(
            learners[name].PlacementId, learners[name].PersonId, placement.LineItemUrl is not null, now, CancellationToken.None);
        await bench.Recovery.TryAsync(platform, TimeSpan.FromHours(72), now, CancellationToken.None);
        Note($"{name} launches {placement.LineItemUrl}");
    }

    /// <summary>A worker whose power goes, or that meets a fault; the machine starts again after it.</summary>
    private async Task CutAsync()
    {
        var (step, throws) = (random.Next(1, 12), random.Next(4) == 0);
        var gradebook = new CutGradebook(way(bench.Gradebook()), step, throws);
        await await Task.WhenAny(bench.RunAsync(gradebook), gradebook.Cut);
        if (gradebook.Cut.IsCompleted)
        {
            await bench.Deliveries.ReleaseAbandonedAsync($"{Environment.MachineName}/", bench.Time.GetUtcNow(), CancellationToken.None);
        }

        Count(throws ? "thrown fault" : gradebook.Cut.IsCompleted ? "power cut" : "no cut");
        Note($"worker with {(throws ? "a fault" : "a power cut")} at step {step}: {gradebook.Cut.IsCompleted}");
    }

    private async Task SettleAsync()
    {
        Note("everything settles");
        for (var round = 0; round < 500; round++)
        {
            await RunAsync();
            var waiting = (await bench.Outbox.ListAsync(new GradeFilter { State = OutboxState.Waiting, PlatformId = platform }, CancellationToken.None)).Count;
            if (waiting == 0 || await bench.Deliveries.NextDueAsync(bench.Time.GetUtcNow(), CancellationToken.None) is not { } next)
            {
                return;
            }

            // Whoever waits for a claim looks often; one made before the clock was set back ends only hours later.
            Pass(round < 100 ? next - bench.Time.GetUtcNow() : TimeSpan.FromMinutes(10));
        }
    }

    private Task RunAsync() => bench.RunAsync(way(bench.Gradebook()));

    private double Strength() => 0.2 + (random.NextDouble() * 0.6);

    private void Pass(TimeSpan time)
    {
        bench.Time.Advance(time);
        lms.Now += time;
        Note($"{time} later");
    }

    private Task<GradeRow?> RowAsync(string name) =>
        bench.Outbox.FindAsync(learners[name].PlacementId, learners[name].PersonId, CancellationToken.None);

    private LmsFault Faulty(LmsFault fault)
    {
        Count($"fault {fault}");
        return fault;
    }

    private void Count(string what) => Counts[what] = Counts.GetValueOrDefault(what) + 1;

    private void Note(string what) => diary.Add($"{lms.Now:dd HH:mm:ss.f} {what}");
}
