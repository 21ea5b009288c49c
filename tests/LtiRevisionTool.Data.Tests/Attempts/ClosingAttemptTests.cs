using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Attempts;

public sealed class ClosingAttemptsOnSqlite(SqliteTestDatabase engine) : ClosingAttemptTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class ClosingAttemptsOnPostgreSql(PostgreSqlTestDatabase engine) : ClosingAttemptTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class ClosingAttemptTests(TestDatabase engine) : StoreTests(engine)
{
    private const string Closing = """{"Custom":{"closes":"2026-12-04T17:00:00Z"},"Target":""}""";

    [StoreFact]
    public async Task Only_open_attempts_with_answers_where_something_closes_are_listed()
    {
        var platform = await World.PlatformAsync();
        var begun = await BegunAsync(platform, "amy", "closes", Closing);
        await BegunAsync(platform, "amy", "never closes", "{}");
        var empty = await World.AttemptAsync(await LaunchAsync(platform, "ben", "closes", Closing));
        var over = await BegunAsync(platform, "cem", "closes", Closing);
        await World.Answers.FinishAsync(over.Id, over.PersonId, World.Sum, Now, None);

        var listed = await World.Attempts.ListOfClosingAsync(None);

        var row = Assert.Single(listed, row => row.PlacementId == begun.PlacementId);
        Assert.Equal((begun.Id, begun.PersonId, true, Closing, null), (row.Id, row.PersonId, row.IsGradable, row.LinkSettings, row.OwnSettings));
        Assert.DoesNotContain(listed, other => other.Id == empty.Id);
    }

    [StoreFact]
    public async Task A_teachers_own_closing_date_is_one_too()
    {
        var begun = await BegunAsync(await World.PlatformAsync(), "amy", "own", "{}");
        await new Data.Placements.PlacementStore(Database).SaveOwnSettingsAsync(begun.PlacementId, """{"closes":"2026-12-04T17:00:00Z"}""", Now, None);

        Assert.Contains(await World.Attempts.ListOfClosingAsync(None), row => row.Id == begun.Id && row.OwnSettings is not null);
    }

    [StoreFact]
    public async Task A_try_out_learner_is_told_apart()
    {
        var platform = await World.PlatformAsync();
        var begun = await BegunAsync(platform, "test student", "closes for tests", Closing, testUser: true);

        Assert.False(Assert.Single(await World.Attempts.ListOfClosingAsync(None), row => row.Id == begun.Id).IsGradable);
    }

    private async Task<Data.Attempts.AttemptRow> BegunAsync(Guid platform, string subject, string link, string settings, bool testUser = false)
    {
        var attempt = await World.AttemptAsync(await LaunchAsync(platform, subject, link, settings, testUser), items: 2);
        await World.Answers.RecordAsync(World.Answer(attempt), World.Sum, Now, None);
        return attempt;
    }

    private Task<Data.Sessions.RecordedLaunch> LaunchAsync(Guid platform, string subject, string link, string settings, bool testUser = false)
    {
        var launch = World.Launch(platform, subject, link);
        return World.Launches.RecordAsync(
            launch with { Placement = launch.Placement with { LinkSettings = settings, LineItemUrl = null }, Session = launch.Session with { TestUser = testUser } }, None);
    }
}
