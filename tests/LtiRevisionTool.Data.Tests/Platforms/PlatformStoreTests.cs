using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Platforms;

public sealed class PlatformStoreOnSqlite(SqliteTestDatabase engine) : PlatformStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class PlatformStoreOnPostgreSql(PostgreSqlTestDatabase engine) : PlatformStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class PlatformStoreTests(TestDatabase engine) : StoreTests(engine)
{
    [StoreFact]
    public async Task A_platform_from_the_settings_reads_back_as_given()
    {
        var settings = World.PlatformSettings() with
        {
            TokenAudience = "https://lms.example/audience",
            Family = "Moodle",
            AcceptNewDeployments = false,
            SigningAlgorithms = "RS256 RS384",
            Names = NamePolicy.Drop,
        };

        var made = await World.Platforms.UpsertFromSettingsAsync(settings, Now, None);

        var found = await World.Platforms.FindAsync(made.Id, None);
        Assert.Equal(made, found);
        Assert.Equal(
            new PlatformRow
            {
                Id = made.Id,
                Name = settings.Name,
                Issuer = settings.Issuer,
                ClientId = settings.ClientId,
                AuthorizationEndpoint = settings.AuthorizationEndpoint,
                TokenEndpoint = settings.TokenEndpoint,
                JwksUri = settings.JwksUri,
                TokenAudience = settings.TokenAudience,
                Family = "Moodle",
                AcceptNewDeployments = false,
                SigningAlgorithms = "RS256 RS384",
                Names = NamePolicy.Drop,
                State = PlatformState.Active,
                CreatedAt = Now,
                UpdatedAt = Now,
            },
            found);
    }

    [StoreFact]
    public async Task Settings_win_at_the_next_start_but_a_disabled_platform_stays_disabled()
    {
        var settings = World.PlatformSettings() with { TokenAudience = "old" };
        var first = await World.Platforms.UpsertFromSettingsAsync(settings, Now, None);
        await World.Platforms.SwitchAsync(first.Id, PlatformState.Disabled, seen: null, "operator", Now, None);

        var again = await World.Platforms.UpsertFromSettingsAsync(
            settings with { Name = "Renamed", TokenAudience = null }, Now.AddDays(1), None);

        Assert.Equal(first.Id, again.Id);
        Assert.Equal(("Renamed", null, PlatformState.Disabled), (again.Name, again.TokenAudience, again.State));
        Assert.Equal((Now, Now.AddDays(1)), (again.CreatedAt, again.UpdatedAt));
    }

    [StoreFact]
    public async Task One_issuer_may_have_several_client_ids()
    {
        var settings = World.PlatformSettings();
        await World.Platforms.UpsertFromSettingsAsync(settings with { ClientId = "b" }, Now, None);
        await World.Platforms.UpsertFromSettingsAsync(settings with { ClientId = "a" }, Now, None);

        var found = await World.Platforms.FindByIssuerAsync(settings.Issuer, None);

        Assert.Equal(["a", "b"], found.Select(platform => platform.ClientId));
    }

    [StoreFact]
    public async Task Issuers_and_client_ids_are_compared_byte_for_byte()
    {
        var settings = World.PlatformSettings();
        var lower = await World.Platforms.UpsertFromSettingsAsync(settings, Now, None);

        var upper = await World.Platforms.UpsertFromSettingsAsync(settings with { ClientId = "CLIENT" }, Now, None);

        Assert.NotEqual(lower.Id, upper.Id);
        Assert.Empty(await World.Platforms.FindByIssuerAsync(settings.Issuer.ToUpperInvariant(), None));
    }

    [StoreFact]
    public async Task Nodes_that_start_together_add_a_platform_once()
    {
        var settings = World.PlatformSettings() with { Deployments = ["1", "2"] };

        var rows = await AtOnceAsync(8, _ => World.Platforms.UpsertFromSettingsAsync(settings, Now, None));

        Assert.Single(rows.Select(row => row.Id).Distinct());
        Assert.Single(await World.Platforms.FindByIssuerAsync(settings.Issuer, None));
    }

    [StoreFact]
    public async Task Deployments_of_the_settings_are_known_and_active()
    {
        var platform = await World.Platforms.UpsertFromSettingsAsync(World.PlatformSettings() with { Deployments = ["Dep"] }, Now, None);
        var deployments = new DeploymentStore(Database);

        var known = await deployments.FindAsync(platform.Id, "Dep", None);
        var other = await deployments.FindAsync(platform.Id, "dep", None);

        Assert.Equal((platform.Id, DeploymentState.Active), (known!.PlatformId, known.State));
        Assert.Null(other);
    }

    [StoreFact]
    public async Task All_platforms_are_listed_by_name()
    {
        await World.Platforms.UpsertFromSettingsAsync(World.PlatformSettings() with { Name = "Zeta" }, Now, None);
        await World.Platforms.UpsertFromSettingsAsync(World.PlatformSettings() with { Name = "Alpha" }, Now, None);

        var names = (await World.Platforms.ListAsync(None)).Select(platform => platform.Name).ToList();

        Assert.True(names.IndexOf("Alpha") < names.IndexOf("Zeta"));
    }

    [StoreFact]
    public async Task Of_nodes_that_start_together_one_gives_the_first_key()
    {
        var keys = new ToolKeyStore(Database);

        var first = await AtOnceAsync(8, index => keys.InsertFirstAsync(
            new ToolKeyRow
            {
                Id = $"kid-{index}",
                Number = 1,
                PublicJwk = "{}",
                SealedPrivate = "sealed",
                State = ToolKeyState.Current,
                CreatedAt = Now,
                SignsFrom = Now,
            },
            None));

        Assert.Single(first, won => won);
        var kept = Assert.Single(await keys.ListAsync(None));
        Assert.Equal($"kid-{first.ToList().IndexOf(true)}", kept.Id);
    }

    [StoreFact]
    public async Task The_key_ring_gives_its_elements_back()
    {
        var ring = new KeyRingStore(Database);
        await ring.AddAsync("key-1", "<key id='1'/>", Now, None);
        await ring.AddAsync("key-2", "<key id='2'/>", Now.AddDays(1), None);

        Assert.Equal(["<key id='1'/>", "<key id='2'/>"], await ring.ListAsync(None));
    }
}
