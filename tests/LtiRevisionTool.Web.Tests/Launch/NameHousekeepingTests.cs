using LtiRevisionTool.Data.Privacy;
using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Web.Features.Launch;
using LtiRevisionTool.Web.Tests.GradeSync;
using Microsoft.Extensions.Logging.Abstractions;

namespace LtiRevisionTool.Web.Tests.Launch;

public sealed class NameHousekeepingTests
{
    [Fact]
    [Trait("Row", "SEC-21")]
    public async Task SEC_21_A_name_is_dropped_13_months_after_its_last_use_and_the_next_launch_brings_it_back()
    {
        await using var bench = await SyncBench.CreateAsync();
        using var housekeeping = new NameHousekeeping(new PersonNameStore(bench.Database), bench.Time, NullLogger<LaunchLog>.Instance);
        var (platform, link) = (await bench.PlatformAsync(), SyncBench.WithColumn("https://lms.example/columns/1"));
        var amy = await bench.LaunchAsync(platform, link, name: "Amy Ames");
        await amy.FinishAsync(7);

        bench.Time.SetUtcNow(SyncBench.Start.AddMonths(13));
        await housekeeping.RunOnceAsync(CancellationToken.None);
        Assert.Equal("Amy Ames", (await LearnerAsync()).Name);
        bench.Time.Advance(TimeSpan.FromDays(1));
        await housekeeping.RunOnceAsync(CancellationToken.None);

        var nameless = await LearnerAsync();
        Assert.Equal((amy.PersonId, null, 7m), (nameless.PersonId, nameless.Name, (await amy.GradeAsync()).ScoreGiven));
        var again = await bench.LaunchAsync(platform, link, name: "Amy Ames");
        await housekeeping.RunOnceAsync(CancellationToken.None);
        Assert.Equal((amy.PersonId, "Amy Ames"), (again.PersonId, (await LearnerAsync()).Name));

        async Task<LearnerRow> LearnerAsync() => Assert.Single(await new TeachStore(bench.Database).LearnersAsync(amy.PlacementId, CancellationToken.None));
    }
}
