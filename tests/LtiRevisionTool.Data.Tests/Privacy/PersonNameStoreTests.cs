using LtiRevisionTool.Data.Privacy;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Privacy;

public sealed class PersonNameStoreOnSqlite(SqliteTestDatabase engine) : PersonNameStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class PersonNameStoreOnPostgreSql(PostgreSqlTestDatabase engine) : PersonNameStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class PersonNameStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private PersonNameStore Names => new(Database);

    [StoreFact]
    public async Task Names_go_with_the_instant_and_ids_and_grades_stay()
    {
        var platform = await World.PlatformAsync();
        var amy = await World.LaunchAsync(platform);
        await World.Grades.RaiseAsync(amy.PlacementId, amy.PersonId, new(5, 20, null, null), Now, None);

        await Names.DropAsync(Now, None);
        Assert.Equal(("Amy Ames", "Amy", "Ames"), await NameAsync(platform));
        await Names.DropAsync(Now.AddMilliseconds(1), None);

        Assert.Equal((null, null, null), await NameAsync(platform));
        Assert.Equal(amy.PersonId, (await HeldAsync(platform)).Id);
        Assert.Equal(5m, (await World.Grades.FindAsync(amy.PlacementId, amy.PersonId, None))!.ScoreGiven);
        Assert.Equal(0, await Names.DropAsync(Now.AddMilliseconds(1), None));
    }

    [StoreFact]
    public async Task An_answer_is_a_use_too()
    {
        var platform = await World.PlatformAsync();
        var attempt = await World.AttemptAsync(await World.LaunchAsync(platform));
        await World.Answers.RecordAsync(World.Answer(attempt), World.Sum, Now.AddHours(2), None);

        await Names.DropAsync(Now.AddHours(1), None);

        Assert.Equal("Amy", (await NameAsync(platform)).Given);
    }

    [StoreFact]
    public async Task The_next_launch_brings_the_name_back()
    {
        var platform = await World.PlatformAsync();
        var before = await World.LaunchAsync(platform);
        await Names.DropAsync(Now.AddHours(1), None);

        var after = await World.LaunchAsync(platform);

        Assert.Equal(before.PersonId, after.PersonId);
        Assert.Equal(("Amy Ames", "Amy", "Ames"), await NameAsync(platform));
    }

    private async Task<(string? Whole, string? Given, string? Family)> NameAsync(Guid platform)
    {
        var held = await HeldAsync(platform);
        return (held.Name, held.GivenName, held.FamilyName);
    }

    private async Task<HeldPersonRow> HeldAsync(Guid platform) => Assert.Single(await new HeldDataStore(Database).ListAsync(platform, "amy", null, None));
}
