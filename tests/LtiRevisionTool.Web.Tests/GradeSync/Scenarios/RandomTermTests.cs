using System.Diagnostics;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Testing;
using LtiRevisionTool.Web.Features.GradeSync;
using Xunit;
using Xunit.Abstractions;

namespace LtiRevisionTool.Web.Tests.GradeSync.Scenarios;

/// <summary>Hundreds of terms in which everything goes wrong: afterwards ledger and gradebook agree, or say rightly why not.</summary>
public sealed class RandomTermTests(ITestOutputHelper output)
{
    /// <summary>One seed alone, to look at a failure again.</summary>
    private const string SeedVariable = "REVISION_SEED";

    [Fact]
    [Trait("Category", "Long")]
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
            var (term, wrong) = await LiveAsync(bench, lms, seed);
            if (wrong.Count > 0)
            {
                failed.Add($"{SeedVariable}={seed}\n{string.Join('\n', wrong)}\n{(failed.Count < 3 ? term.Diary : "")}");
            }

            foreach (var (what, count) in term.Counts)
            {
                counts[what] = counts.GetValueOrDefault(what) + count;
            }
        }

        output.WriteLine(string.Join('\n', counts.Select(pair => $"{pair.Value} {pair.Key}")));
        output.WriteLine($"{seeds.Length} terms, {failed.Count} wrong, {wall.Elapsed.TotalSeconds:0} s");
        Assert.True(failed.Count == 0, $"{failed.Count} of {seeds.Length} terms\n{string.Join("\n\n", failed)}");
    }

    /// <summary>A delivery with a mistake in it must not live through some terms: else they would prove nothing of one without.</summary>
    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_delivery_that_makes_a_mistake_is_found_out(string name)
    {
        var mistake = Enum.Parse<Mistake>(name);
        await using var bench = await SyncBench.CreateAsync();
        await using var lms = await RandomLms.StartAsync();
        for (var seed = 1; seed <= 200; seed++)
        {
            if ((await LiveAsync(bench, lms, seed, gradebook => new Mutant(gradebook, mistake))).Wrong.Count > 0)
            {
                Assert.Empty((await LiveAsync(bench, lms, seed)).Wrong);
                output.WriteLine($"{mistake}: found out in term {seed}");
                return;
            }
        }

        Assert.Fail($"200 terms, and nobody noticed: {mistake}.");
    }

    public static TheoryData<string> Mistakes => new(Enum.GetNames<Mistake>());

    private static async Task<(RandomTerm Term, IReadOnlyList<string> Wrong)> LiveAsync(
        SyncBench bench, RandomLms lms, int seed, Func<IGradebook, IGradebook>? way = null)
    {
        var term = new RandomTerm(bench, lms, seed, way);
        await term.LiveAsync();
        var wrong = await term.WrongAsync();
        foreach (var platform in await bench.Platforms.ListAsync(CancellationToken.None))
        {
            await bench.Platforms.SwitchAsync(platform.Id, PlatformState.Disabled, seen: null, "operator", bench.Time.GetUtcNow(), CancellationToken.None);
        }

        return (term, wrong);
    }
}
