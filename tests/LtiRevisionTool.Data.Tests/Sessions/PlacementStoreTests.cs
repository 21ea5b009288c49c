using LtiRevisionTool.Data.Placements;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Sessions;

public sealed class PlacementStoreOnSqlite(SqliteTestDatabase engine) : PlacementStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class PlacementStoreOnPostgreSql(PostgreSqlTestDatabase engine)
    : PlacementStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class PlacementStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private PlacementStore Placements => new(Database);

    [StoreFact]
    public async Task Of_workers_that_miss_a_column_one_makes_it()
    {
        var placement = await WithoutColumnAsync();

        var won = await AtOnceAsync(10, _ => Placements.ClaimColumnAsync(placement, Now, Now.AddMinutes(-5), None));

        Assert.Single(won, true);
    }

    [StoreFact]
    public async Task A_claim_that_its_maker_left_behind_is_taken_over()
    {
        var placement = await WithoutColumnAsync();
        await Placements.ClaimColumnAsync(placement, Now, Now.AddMinutes(-5), None);

        Assert.False(await Placements.ClaimColumnAsync(placement, Now.AddMinutes(5), Now, None));
        Assert.True(await Placements.ClaimColumnAsync(placement, Now.AddMinutes(6), Now.AddMinutes(1), None));
    }

    [StoreFact]
    public async Task A_column_that_is_there_is_not_made_again_until_it_is_gone()
    {
        var placement = await WithoutColumnAsync();
        await Placements.SetLineItemAsync(placement, "https://lms.example/items/9", Now, None);

        Assert.False(await Placements.ClaimColumnAsync(placement, Now, Now, None));
        await Placements.ForgetLineItemAsync(placement, "https://lms.example/items/9", Now.AddHours(-1), Now, None);
        Assert.True(await Placements.ClaimColumnAsync(placement, Now, Now, None));
    }

    [StoreFact]
    public async Task Only_the_column_that_is_gone_is_forgotten()
    {
        var placement = await WithoutColumnAsync();
        await Placements.SetLineItemAsync(placement, "https://lms.example/items/9", Now, None);

        await Placements.ForgetLineItemAsync(placement, "https://lms.example/items/8", Now.AddHours(-1), Now, None);

        Assert.Equal("https://lms.example/items/9", (await Placements.FindAsync(placement, None))!.LineItemUrl);
    }

    [StoreFact]
    public async Task A_column_is_lost_once_in_a_while_only()
    {
        const string Url = "https://lms.example/items/9";
        var placement = await WithoutColumnAsync();
        await Placements.SetLineItemAsync(placement, Url, Now, None);

        Assert.True(await Placements.ForgetLineItemAsync(placement, Url, Now.AddHours(-1), Now, None));
        await Placements.SetLineItemAsync(placement, Url, Now, None);
        Assert.False(await Placements.ForgetLineItemAsync(placement, Url, Now.AddMinutes(-1), Now.AddMinutes(59), None));
        Assert.True(await Placements.ForgetLineItemAsync(placement, Url, Now, Now.AddHours(1), None));
    }

    [StoreFact]
    public async Task Two_links_of_a_platform_never_share_a_column_and_a_known_one_stays()
    {
        var platform = await World.PlatformAsync();
        var (first, second) = (await WithoutColumnAsync(platform, "link-1"), await WithoutColumnAsync(platform, "link-2"));

        Assert.Equal("https://lms.example/items/9", await Placements.SetLineItemAsync(first, "https://lms.example/items/9", Now, None));
        Assert.Null(await Placements.SetLineItemAsync(second, "https://lms.example/items/9", Now, None));
        Assert.Equal("https://lms.example/items/9", await Placements.SetLineItemAsync(first, "https://lms.example/items/10", Now, None));
    }

    [StoreFact]
    public async Task Whether_a_column_may_be_made_is_kept_until_a_launch_says_otherwise()
    {
        var platform = await World.PlatformAsync();
        var placement = await WithoutColumnAsync(platform, "link-1", makesColumn: true);
        await WithoutColumnAsync(platform, "link-1", makesColumn: null);
        Assert.True((await Placements.FindAsync(placement, None))!.MakesColumn);

        await WithoutColumnAsync(platform, "link-1", makesColumn: false);

        Assert.False((await Placements.FindAsync(placement, None))!.MakesColumn);
    }

    [StoreFact]
    public async Task A_claim_that_came_to_nothing_is_free_at_once_or_when_it_is_said()
    {
        var placement = await WithoutColumnAsync();
        await Placements.ClaimColumnAsync(placement, Now, Now.AddMinutes(-5), None);
        await Placements.ReleaseColumnAsync(placement, null, Now, None);
        Assert.True(await Placements.ClaimColumnAsync(placement, Now, Now.AddMinutes(-5), None));

        await Placements.ReleaseColumnAsync(placement, Now.AddMinutes(-5), Now, None);

        Assert.False(await Placements.ClaimColumnAsync(placement, Now, Now.AddMinutes(-5), None));
        Assert.True(await Placements.ClaimColumnAsync(placement, Now.AddSeconds(1), Now.AddMinutes(-5).AddSeconds(1), None));
    }

    [StoreFact]
    public async Task Giving_a_claim_up_leaves_a_column_that_a_launch_has_brought()
    {
        var placement = await WithoutColumnAsync();
        await Placements.ClaimColumnAsync(placement, Now, Now.AddMinutes(-5), None);
        await Placements.SetLineItemAsync(placement, "https://lms.example/items/9", Now, None);

        await Placements.ReleaseColumnAsync(placement, null, Now, None);

        Assert.Equal("https://lms.example/items/9", (await Placements.FindAsync(placement, None))!.LineItemUrl);
    }

    [StoreFact]
    public async Task What_a_teacher_set_is_kept_beside_what_the_link_asks()
    {
        var placement = await WithoutColumnAsync();

        Assert.True(await Placements.SaveOwnSettingsAsync(placement, """{"attempts":"2"}""", Now.AddHours(1), None));

        var row = (await Placements.FindAsync(placement, None))!;
        Assert.Equal(("""{"attempts":"2"}""", "{}", Now.AddHours(1)), (row.OwnSettings, row.LinkSettings, row.UpdatedAt));
    }

    private async Task<Guid> WithoutColumnAsync() => await WithoutColumnAsync(await World.PlatformAsync(), "link-1");

    private async Task<Guid> WithoutColumnAsync(Guid platform, string link, bool? makesColumn = null)
    {
        var launch = World.Launch(platform, link: link);
        var placement = launch.Placement with { LineItemUrl = null, MakesColumn = makesColumn };
        return (await World.Launches.RecordAsync(launch with { Placement = placement }, None)).PlacementId;
    }
}
