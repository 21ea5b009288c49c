using LtiRevisionTool.Endurance.Tests.Stored;
using LtiRevisionTool.Endurance.Tests.Support;
using Xunit.Abstractions;

namespace LtiRevisionTool.Endurance.Tests.Kills;

/// <summary>The power goes while the very first start makes the database.</summary>
public sealed class FirstStartTests(ITestOutputHelper output)
{
    /// <summary>How far apart the steps are that are tried.</summary>
    private static readonly int Stride = Scale.IsLong ? 1 : 61;

    [Fact]
    [Trait("Category", "Long")]
    public async Task A_first_start_cut_off_at_any_step_is_made_good_by_the_next()
    {
        using var folder = RunFolder.For("first-start");
        await using var school = await School.OpenAsync(new SchoolPlace { StartsTool = false });
        using var node = school.Node(folder.File("tool.log"));
        var cuts = new PowerCuts(folder.Sub("orders"));
        cuts.Rule(node);
        var step = LastStep(folder) + Stride;
        while (await CutAsync(step))
        {
            await File.WriteAllTextAsync(folder.File("last"), $"{step}");
            step += Stride;
        }

        Assert.True(step > Stride, "No step of the first start was met.");
        output.WriteLine($"A first start has fewer than {step} steps; cut at every {Stride}.");

        async Task<bool> CutAsync(int at)
        {
            var database = Path.Combine(folder.Sub($"database-{at}"), "revision.db");
            node.Set("ConnectionStrings__RevisionTool", $"Data Source={database}");
            cuts.Give(CutOrders.At(at, CutOrders.ChanceOf(at)));
            if (await node.StartAsync() && cuts.Done is null)
            {
                node.Kill();
                return false;
            }

            node.Kill();
            cuts.Give("nothing");
            Assert.True(await node.StartAsync(), $"Cut at {at}: {node.Log()}");
            node.Kill();
            using var copy = new SqliteCopy(database);
            Assert.Empty(await copy.FaultsAsync());
            Directory.Delete(Path.GetDirectoryName(database)!, recursive: true);
            return true;
        }
    }

    private static int LastStep(RunFolder folder) =>
        File.Exists(folder.File("last")) ? int.Parse(File.ReadAllText(folder.File("last")), System.Globalization.CultureInfo.InvariantCulture) : 0;
}
