using Xunit.Abstractions;

namespace LtiRevisionTool.Endurance.Tests.Nodes;

/// <summary>PostgreSQL: two nodes under load, one of them killed every few seconds.</summary>
public sealed class TwoNodeTests(ITestOutputHelper output)
{
    [PostgreSqlFact]
    [Trait("Category", "Long")]
    public async Task Nothing_acknowledged_is_lost_while_one_node_after_the_other_dies()
    {
        await using var two = await TwoNodes.StartAsync();

        Assert.Empty(await two.WorkAsync(
            Scale.IsLong ? TimeSpan.FromMinutes(10) : TimeSpan.Zero, kills: 3, atOnce: Scale.Of(22, 6), killEvery: TimeSpan.FromSeconds(3)));

        Assert.Empty(await two.EndAsync());
        await two.AloneAsync();
        Assert.Empty(await two.EndAsync());
        Assert.All(await two.KeyRingAsync(), key => Assert.Contains("EncryptedData", key, StringComparison.Ordinal));
        Assert.NotEmpty(await two.KeyRingAsync());
        output.WriteLine(two.Figures);
    }
}
