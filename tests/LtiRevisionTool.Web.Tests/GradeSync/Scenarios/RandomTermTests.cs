using System.Diagnostics;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Testing;
using Xunit;
using Xunit.Abstractions;

namespace LtiRevisionTool.Web.Tests.GradeSync.Scenarios;

/// <summary>Hundreds of terms in which everything goes wrong: afterwards ledger and gradebook agree, or say rightly why not.</summary>
[Trait("Category", "Long")]
public sealed class RandomTermTests(ITestOutputHelper output)
{
    /// <summary>One seed alone, to look at a failure again.</summary>
    private const string SeedVariable = "REVISION_SEED";

    [Fact]
    [Trait("Row", "AGS-20")]
    [Trait("Row", "AGS-22")]
    [Trait("Row", "AGS-24")]
    [Trait("Row", "AGS-32")]
    public async Task Ledger_and_gradebook_agree_for_every_learner_or_the_right_cause_stands_beside_it()
    {
        var wall = Stopwatch.StartNew();
        var seeds = int.TryParse(Environment.GetEnvironmentVariable(SeedVariable), out var one)
            ? [one]
            : Enumerable.Range(1, Scale.Of(500, 30)).ToArray();
        await using var bench = await SyncBench.CreateAsync();
        await using var lms = await RandomLms.StartAsync();
        var failed = new List<string>();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var seed in seeds)
        {
            var term = new RandomTerm(bench, lms, seed);
            await term.LiveAsync();
            if (await term.WrongAsync() is { Count: > 0 } wrong)
            {
                failed.Add($"{SeedVariable}={seed}\n{string.Join('\n', wrong)}\n{(failed.Count < 3 ? term.Diary : "")}");
            }

            foreach (var (what, count) in term.Counts)
            {
                counts[what] = counts.GetValueOrDefault(what) + count;
            }

            foreach (var platform in await bench.Platforms.ListAsync(CancellationToken.None))
            {
                await bench.Platforms.SetStateAsync(platform.Id, PlatformState.Disabled, bench.Time.GetUtcNow(), CancellationToken.None);
            }
        }

        output.WriteLine(string.Join('\n', counts.Select(pair => $"{pair.Value} {pair.Key}")));
        output.WriteLine($"{seeds.Length} terms, {failed.Count} wrong, {wall.Elapsed.TotalSeconds:0} s");
        Assert.True(failed.Count == 0, $"{failed.Count} of {seeds.Length} terms\n{string.Join("\n\n", failed)}");
    }
}
