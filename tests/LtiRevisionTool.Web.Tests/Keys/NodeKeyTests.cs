using LtiRevisionTool.Web.Features.Health;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LtiRevisionTool.Web.Tests.Keys;

public sealed class NodeKeyTests : IAsyncLifetime
{
    private TwoNodes tool = null!;

    private Guid PlatformId => tool.Platform.Registration.Id;

    public async Task InitializeAsync() => tool = await TwoNodes.StartAsync();

    public async Task DisposeAsync() => await tool.DisposeAsync();

    [Fact]
    [Trait("Row", "KEY-09")]
    public async Task All_nodes_sign_with_the_same_key() =>
        Assert.Equal(await tool.KeyOfAsync(tool.One), await tool.KeyOfAsync(tool.Other));

    [Fact]
    [Trait("Row", "KEY-09")]
    public async Task A_node_that_cannot_open_the_key_is_not_ready_and_says_what_to_do()
    {
        var elsewhere = Directory.CreateTempSubdirectory("revision-keys-");
        await using var node = await KeyNode.StartAsync(tool.Bench.AnotherDatabase(), elsewhere, tool.Time);

        var health = await new SigningKeyCheck(node.Ring).CheckHealthAsync(new HealthCheckContext(), CancellationToken.None);
        var fault = await Assert.ThrowsAsync<StartException>(() => new KeyAtStart(node.Ring).StartAsync(CancellationToken.None));

        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.Contains("DataProtection__CertificatePath", health.Description, StringComparison.Ordinal);
        Assert.Equal(health.Description, fault.Message);
        // Public halves need no opening: platforms that ask this node get them.
        Assert.Equal([await tool.KeyOfAsync(tool.One)], await node.PublishedAsync());
        elsewhere.Delete(recursive: true);
    }

    [Fact]
    [Trait("Row", "KEY-09")]
    public async Task A_node_that_cannot_open_the_key_that_waits_is_not_ready_either()
    {
        var elsewhere = Directory.CreateTempSubdirectory("revision-keys-");
        await using (var stranger = await KeyNode.StartAsync(tool.Bench.AnotherDatabase(), elsewhere, tool.Time))
        {
            var sealer = new ToolKeySealer(DataProtectionProvider.Create(elsewhere));
            var signsFrom = tool.Time.GetUtcNow().AddDays(1);
            Assert.True(await stranger.Store.FollowAsync(sealer.Make(2, null, tool.Time.GetUtcNow(), signsFrom), signsFrom.AddDays(2), CancellationToken.None));
        }

        tool.Time.Advance(TimeSpan.FromMinutes(1));
        var health = await new SigningKeyCheck(tool.One.Ring).CheckHealthAsync(new HealthCheckContext(), CancellationToken.None);

        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.NotEmpty(await tool.KeyOfAsync(tool.One));
        elsewhere.Delete(recursive: true);
    }

    [Fact]
    [Trait("Row", "KEY-09")]
    public async Task A_key_is_not_made_where_nobody_could_open_it()
    {
        var elsewhere = Directory.CreateTempSubdirectory("revision-keys-");
        await using var node = await KeyNode.StartAsync(tool.Bench.AnotherDatabase(), elsewhere, tool.Time);

        await Assert.ThrowsAsync<StartException>(() => node.Rotation.RotateAsync(null, emergency: true, after: null, "command line", CancellationToken.None));

        Assert.Single(await tool.One.Store.ListAsync(CancellationToken.None));
        elsewhere.Delete(recursive: true);
    }

    [Fact]
    [Trait("Row", "KEY-10")]
    public async Task A_key_of_a_platforms_own_signs_for_that_platform_alone_after_the_same_day_in_the_key_set()
    {
        var other = tool.Platform.Registration with { Id = Guid.CreateVersion7(tool.Time.GetUtcNow()) };
        var tools = await tool.KeyOfAsync(tool.One);

        var own = await tool.One.RotateAsync(platform: PlatformId);
        tool.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([tools, own.Id], await tool.Other.PublishedAsync());
        Assert.Equal(tools, await tool.KeyOfAsync(tool.Other));
        tool.Time.Advance(own.SignsFrom - tool.Time.GetUtcNow());
        Assert.Equal(own.Id, await tool.KeyOfAsync(tool.Other));
        Assert.Equal(tools, (await tool.Other.Ring.CurrentAsync(other, CancellationToken.None)).KeyId);
    }

    [Fact]
    [Trait("Row", "KEY-10")]
    public async Task A_rotation_of_the_tools_key_leaves_it_and_another_of_its_own_follows_it()
    {
        tool.Platform.Lifetime = 1;
        var own = await tool.One.RotateAsync(emergency: true, platform: PlatformId);
        var rotated = await tool.One.RotateAsync();
        tool.Time.Advance(rotated.SignsFrom - tool.Time.GetUtcNow());
        Assert.Equal(own.Id, await tool.KeyOfAsync(tool.One));

        var next = await tool.One.RotateAsync(platform: PlatformId);
        await tool.One.TokenAsync(tool.Platform.Grant);
        tool.Time.Advance(next.SignsFrom - tool.Time.GetUtcNow());
        await tool.One.TokenAsync(tool.Platform.Grant);

        Assert.Equal([own.Id, next.Id], tool.Platform.Accepted);
        Assert.Empty(tool.Platform.Refused);
        Assert.Contains(own.Id, await tool.One.PublishedAsync());
    }

    [Fact]
    public async Task On_a_database_where_the_tool_never_started_there_is_nothing_to_rotate()
    {
        await using var bench = await GradeSync.SyncBench.CreateAsync();
        var folder = Directory.CreateTempSubdirectory("revision-keys-");
        await using var node = await KeyNode.StartAsync(bench.AnotherDatabase(), folder, bench.Time);

        Assert.IsType<KeyRotationResult.NoKeyYet>(await node.Rotation.RotateAsync(null, emergency: false, after: null, "command line", CancellationToken.None));
        folder.Delete(recursive: true);
    }
}
