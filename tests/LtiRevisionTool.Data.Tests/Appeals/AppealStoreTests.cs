using LtiRevisionTool.Data.Appeals;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Appeals;

public sealed class AppealStoreOnSqlite(SqliteTestDatabase engine) : AppealStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class AppealStoreOnPostgreSql(PostgreSqlTestDatabase engine) : AppealStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class AppealStoreTests(TestDatabase engine) : StoreTests(engine)
{
    [StoreFact]
    public async Task An_appeal_waits_with_what_was_answered()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync(), checkpoint: 3, items: 2);

        var appeal = await World.AppealAsync(attempt, "Q3.5", "comrade molotov");

        Assert.Equal(
            (attempt.Id, attempt.PersonId, 3, 1, "Q3.5", """{"answer":"b"}""", "comrade molotov", AppealState.Waiting, Now, null),
            (appeal.AttemptId, appeal.PersonId, appeal.Checkpoint, appeal.Number, appeal.ItemId, appeal.Response, appeal.TypedAs, appeal.State, appeal.AskedAt, appeal.DecidedAt));
        var answer = Assert.Single(await World.Answers.ListAsync(attempt.Id, None));
        Assert.Equal((appeal.AnswerId, AppealState.Waiting, Now, null), (answer.Id, answer.Appeal, answer.AppealedAt, answer.AppealDecidedAt));
    }

    [StoreFact]
    public async Task The_same_answer_ten_times_at_once_is_asked_about_once()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync());
        var answer = World.Answer(attempt, marks: 0);
        await World.Answers.RecordAsync(answer, World.Sum, Now, None);

        var outcomes = await AtOnceAsync(10, _ => World.Appeals.AskAsync(World.Appeal(attempt, answer.Id), None));

        Assert.Single(outcomes, AppealOutcome.Asked);
        Assert.Equal(9, outcomes.Count(outcome => outcome == AppealOutcome.AskedBefore));
        Assert.Single(await World.Appeals.ListWaitingAsync(attempt.PlacementId, None));
    }

    [StoreFact]
    public async Task An_answer_with_marks_cannot_be_asked_about()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync());
        var answer = World.Answer(attempt, marks: 1);
        await World.Answers.RecordAsync(answer, World.Sum, Now, None);

        Assert.Equal(AppealOutcome.HasMarks, await World.Appeals.AskAsync(World.Appeal(attempt, answer.Id), None));
        Assert.Empty(await World.Appeals.ListAsync(attempt.PlacementId, attempt.PersonId, None));
    }

    [StoreFact]
    public async Task Nobody_asks_about_the_answer_of_another_or_of_another_placement()
    {
        var platform = await World.PlatformAsync();
        var attempt = await World.AttemptAsync(await World.LaunchAsync(platform));
        var answer = World.Answer(attempt, marks: 0);
        await World.Answers.RecordAsync(answer, World.Sum, Now, None);
        var ben = await World.LaunchAsync(platform, "ben");
        var elsewhere = await World.Launches.RecordAsync(World.Launch(platform, link: "link-2"), None);

        Assert.Equal(AppealOutcome.NoSuchAnswer, await World.Appeals.AskAsync(World.Appeal(attempt, answer.Id) with { PersonId = ben.PersonId }, None));
        Assert.Equal(AppealOutcome.NoSuchAnswer, await World.Appeals.AskAsync(World.Appeal(attempt, answer.Id) with { PlacementId = elsewhere.PlacementId }, None));
        Assert.Equal(AppealOutcome.NoSuchAnswer, await World.Appeals.AskAsync(World.Appeal(attempt, World.NewId()), None));
        Assert.Null(await World.Answers.FindAsync(answer.Id, attempt.PlacementId, ben.PersonId, None));
        Assert.Null(await World.Answers.FindAsync(answer.Id, elsewhere.PlacementId, attempt.PersonId, None));
    }

    [StoreFact]
    public async Task Words_that_were_declined_are_not_asked_about_again_by_the_same_person()
    {
        var platform = await World.PlatformAsync();
        var amy = await World.LaunchAsync(platform);
        var first = await World.AppealAsync(await World.AttemptAsync(amy));
        await World.Decisions.DeclineAsync(first.Id, amy.PlacementId, World.NewId(), Now, None);
        var second = await World.AttemptAsync(amy, items: 2);
        var again = World.Answer(second, marks: 0);
        await World.Answers.RecordAsync(again, World.Sum, Now, None);

        Assert.Equal(AppealOutcome.DeclinedBefore, await World.Appeals.AskAsync(World.Appeal(second, again.Id), None));
        Assert.Equal(AppealOutcome.Asked, await World.Appeals.AskAsync(World.Appeal(second, again.Id, "party leader"), None));
        Assert.Equal("Q1.2", (await World.AppealAsync(second, "Q1.2")).ItemId);
        Assert.Equal(AppealState.Waiting, (await World.AppealAsync(await World.AttemptAsync(await World.LaunchAsync(platform, "ben")))).State);
    }

    [StoreFact]
    public async Task No_more_answers_of_one_person_wait_than_may()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync(), items: AppealStore.MostWaiting + 2);
        for (var item = 1; item <= AppealStore.MostWaiting; item++)
        {
            await World.AppealAsync(attempt, $"Q1.{item}");
        }

        var answer = World.Answer(attempt, "Q1.99", marks: 0);
        await World.Answers.RecordAsync(answer, World.Sum, Now, None);

        Assert.Equal(AppealOutcome.TooManyWaiting, await World.Appeals.AskAsync(World.Appeal(attempt, answer.Id), None));
    }

    [StoreFact]
    public async Task Lists_hold_what_is_of_the_placement_and_of_the_person()
    {
        var platform = await World.PlatformAsync();
        var (amy, ben) = (await World.LaunchAsync(platform), await World.LaunchAsync(platform, "ben"));
        var elsewhere = await World.Launches.RecordAsync(World.Launch(platform, link: "link-2"), None);
        var amys = await World.AppealAsync(await World.AttemptAsync(amy));
        var bens = await World.AppealAsync(await World.AttemptAsync(ben));
        var other = await World.AppealAsync(await World.AttemptAsync(elsewhere));
        await World.Decisions.DeclineAsync(bens.Id, ben.PlacementId, World.NewId(), Now, None);

        Assert.Equal(amys, Assert.Single(await World.Appeals.ListWaitingAsync(amy.PlacementId, None)));
        Assert.Equal([bens.Id], (await World.Appeals.ListAsync(ben.PlacementId, ben.PersonId, None)).Select(appeal => appeal.Id));
        Assert.Null(await World.Appeals.FindAsync(other.Id, amy.PlacementId, None));
        Assert.Equal(other, await World.Appeals.FindAsync(other.Id, elsewhere.PlacementId, None));
    }

    [StoreFact]
    public async Task An_answer_keeps_the_wrong_ideas_that_it_showed()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync());

        var outcome = await World.Answers.RecordAsync(World.Answer(attempt) with { Misconceptions = "M01 M23" }, World.Sum, Now, None);

        Assert.Equal("M01 M23", Assert.IsType<AnswerOutcome.Stored>(outcome).Answer.Misconceptions);
        Assert.Equal("M01 M23", Assert.Single(await World.Answers.ListAsync(attempt.Id, None)).Misconceptions);
    }
}
