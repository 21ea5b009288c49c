using LtiRevisionTool.Endurance.Tests.Support;
using Xunit.Abstractions;

namespace LtiRevisionTool.Endurance.Tests.Kills;

/// <summary>The power goes at a persistence step, a thousand times, over one database.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int KillsOfPart = 250;

    /// <summary>Four parts of 250 kills; one short one under tests/run.</summary>
    public static TheoryData<int> Parts => Scale.IsLong ? [1, 2, 3, 4] : [1];

    [Theory]
    [MemberData(nameof(Parts))]
    [Trait("Category", "Long")]
    public async Task Nothing_acknowledged_is_lost_however_often_the_power_goes(int part)
    {
        using var folder = RunFolder.For("kills");
        await using var run = await KillRun.OpenAsync(folder, part);
        var first = (part - 1) * KillsOfPart;
        for (var cycle = Math.Max(run.LastCycle, first) + 1; cycle <= first + Scale.Of(KillsOfPart, 12); cycle++)
        {
            Assert.Empty(await run.CutAsync(cycle, CutOrders.Of(cycle)));
        }

        Assert.Empty(await run.EndAsync());
        output.WriteLine(run.Figures);
    }

    [Fact]
    public async Task A_disk_that_lies_about_its_syncs_is_found_out()
    {
        using var folder = RunFolder.For("lies");
        await using var run = await KillRun.OpenAsync(folder, 1);
        // A new database has to be past its migrations, and pupils at work.
        Assert.Empty(await run.CutAsync(1, "cut 900 before nothing 1"));

        var breaches = await run.CutAsync(2, "cut 900 before lies 2");

        Assert.Contains(breaches, line => line.StartsWith("Lost: answer", StringComparison.Ordinal));
    }
}
