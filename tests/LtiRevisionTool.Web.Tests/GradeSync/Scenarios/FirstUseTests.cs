using System.Diagnostics;
using LtiRevisionTool.Data;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Placements;
using LtiRevisionTool.Testing;
using LtiRevisionTool.Web.Features.GradeSync;
using Xunit;
using Xunit.Abstractions;

namespace LtiRevisionTool.Web.Tests.GradeSync.Scenarios;

/// <summary>Everybody uses a graded link without a column for the first time, on two nodes of the tool, all at once.</summary>
[Trait("Category", "Long")]
public sealed class FirstUseTests(ITestOutputHelper output)
{
    /// <summary>How many of a node's uses are under way at the same moment.</summary>
    private const int AtOnce = 40;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Row", "AGS-35")]
    public async Task One_column_is_made_on_SQLite(bool replyIsLost)
    {
        await using var bench = await SyncBench.CreateAsync();

        await UseAsync(bench, replyIsLost);
    }

    [PostgreSqlFact]
    [Trait("Row", "AGS-35")]
    public async Task One_column_is_made_on_PostgreSQL()
    {
        await using var database = await OwnPostgreSql.CreateAsync(AtOnce);
        await using var bench = await SyncBench.CreateAsync(new(DatabaseEngine.PostgreSql, database.ConnectionString));

        await UseAsync(bench, replyIsLost: false);
    }

    [PostgreSqlFact]
    [Trait("Row", "AGS-35")]
    public async Task One_column_is_made_on_PostgreSQL_when_the_reply_is_lost()
    {
        await using var database = await OwnPostgreSql.CreateAsync(AtOnce);
        await using var bench = await SyncBench.CreateAsync(new(DatabaseEngine.PostgreSql, database.ConnectionString));

        await UseAsync(bench, replyIsLost: true);
    }

    private async Task UseAsync(SyncBench bench, bool replyIsLost)
    {
        await using var gradebook = await LoopbackGradebook.StartAsync();
        var platform = await bench.PlatformAsync(gradebook.Url);
        var amy = await bench.LaunchAsync(platform, SyncBench.WithoutColumn(gradebook.Columns, graded: true));
        await amy.FinishAsync(7);
        var now = bench.Time.GetUtcNow();
        var grade = (await bench.Deliveries.LeaseAsync("anybody", now, now.AddMinutes(2), 1, CancellationToken.None))!;
        if (replyIsLost)
        {
            gradebook.Next(Fault.LostReply);
        }

        var wall = Stopwatch.StartNew();
        var nodes = new[] { Node(bench), Node(bench) };
        var columns = await UseAsync(nodes, grade, Scale.Of(10_000, 500));
        while (columns.Count == 0)
        {
            // Everybody waits for the one whose reply was lost, and looks again.
            bench.Time.Advance(TimeSpan.FromSeconds(11));
            columns = await UseAsync(nodes, grade, Scale.Of(10_000, 500));
        }

        columns = [.. columns, .. await UseAsync(nodes, grade, 10)];
        output.WriteLine($"{Scale.Of(10_000, 500)} uses, {gradebook.Made.Count} column, {wall.Elapsed.TotalSeconds:0.0} s");
        var made = Assert.Single(gradebook.Made);
        Assert.Equal(made.GetProperty("id").GetString(), Assert.Single(columns.Distinct()));
    }

    /// <summary>All uses, half of them on each node; the columns that they came to.</summary>
    private static async Task<IReadOnlyList<string>> UseAsync(GradeColumns[] nodes, LeasedGrade grade, int uses)
    {
        var link = new GradedLink([SyncBench.Topic], grade);
        var results = await Task.WhenAll(nodes.Select(async node =>
        {
            var found = new System.Collections.Concurrent.ConcurrentBag<ColumnResult>();
            await Parallel.ForEachAsync(
                Enumerable.Range(0, uses / 2),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                async (_, cancellation) => found.Add(await node.FindOrMakeAsync(grade, link, cancellation)));
            return found;
        }));
        Assert.DoesNotContain(results.SelectMany(found => found), result => result is ColumnResult.Failed { Outcome: not LtiAdvantage.Grades.DeliveryOutcome.TryLater });
        return [.. results.SelectMany(found => found).OfType<ColumnResult.Ready>().Select(ready => ready.Url)];
    }

    /// <summary>The services of one node: a way to the database and a way to the gradebook of its own.</summary>
    private static GradeColumns Node(SyncBench bench) =>
        new(bench.Gradebook(), new PlacementStore(new Database(bench.Settings)), bench.Time);
}
