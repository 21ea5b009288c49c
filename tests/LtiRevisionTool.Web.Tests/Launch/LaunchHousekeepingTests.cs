using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Web.Features.Launch;
using LtiRevisionTool.Web.Tests.GradeSync;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LtiRevisionTool.Web.Tests.Launch;

public sealed class LaunchHousekeepingTests
{
    [Fact]
    [Trait("Row", "LI-25")]
    public async Task Logins_are_forgotten_an_hour_after_they_expired()
    {
        await using var bench = await SyncBench.CreateAsync();
        var platform = await bench.PlatformAsync();
        await bench.Logins.InsertAsync(Login("long ago", platform, TimeSpan.FromMinutes(-61)), CancellationToken.None);
        await bench.Logins.InsertAsync(Login("just now", platform, TimeSpan.FromMinutes(-59)), CancellationToken.None);
        using var housekeeping = new LaunchHousekeeping(
            bench.Logins, bench.Sessions, new PickerStore(bench.Database), new ArrivalStore(bench.Database), bench.Time, NullLogger<LaunchLog>.Instance);

        await housekeeping.RunOnceAsync(CancellationToken.None);

        Assert.Null(await bench.Logins.FindAsync("long ago", CancellationToken.None));
        Assert.NotNull(await bench.Logins.FindAsync("just now", CancellationToken.None));
    }

    private static LoginStateRow Login(string id, Guid platform, TimeSpan expires) => new()
    {
        Id = id,
        PlatformId = platform,
        NonceHash = "nonce",
        BindingHash = "binding",
        TargetLinkUri = "https://tool.example/lti/launch",
        CreatedAt = SyncBench.Start + expires - TimeSpan.FromMinutes(10),
        ExpiresAt = SyncBench.Start + expires,
    };
}
