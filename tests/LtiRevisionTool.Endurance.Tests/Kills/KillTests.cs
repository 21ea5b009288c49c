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
            Assert.Empty(await run.CutAsync(cycle));
        }

        Assert.Empty(await run.EndAsync());
        output.WriteLine(run.Figures);
    }
}
