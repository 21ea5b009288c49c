using LtiRevisionTool.Data.Appeals;
using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Privacy;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Privacy;

public sealed class HeldDataStoreOnSqlite(SqliteTestDatabase engine) : HeldDataStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class HeldDataStoreOnPostgreSql(PostgreSqlTestDatabase engine) : HeldDataStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class HeldDataStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private HeldDataStore Held => new(Database);

    [StoreFact]
    public async Task A_person_is_found_in_each_deployment_or_in_one()
    {
        var platform = await World.PlatformAsync();
        var first = await World.LaunchAsync(platform);
        var second = await World.Launches.RecordAsync(World.Launch(platform) with { DeploymentId = "2" }, None);
        await World.LaunchAsync(platform, "ben");
        await World.LaunchAsync();

        Assert.Equal([first.PersonId, second.PersonId], (await Held.ListAsync(platform, "amy", null, None)).Select(person => person.Id));
        Assert.Equal(second.PersonId, Assert.Single(await Held.ListAsync(platform, "amy", "2", None)).Id);
        Assert.Empty(await Held.ListAsync(platform, "amy", "3", None));
    }

    [StoreFact]
    public async Task A_person_is_found_by_a_receipt()
    {
        var grade = await World.WaitingGradeAsync(await World.PlatformAsync());

        Assert.Equal(grade.PersonId, (await Held.FindAsync(grade.Receipt, None))!.Id);
        Assert.Null(await Held.FindAsync("00000-00000", None));
    }

    [StoreFact]
    public async Task Everything_held_is_read_and_nothing_of_anybody_else()
    {
        var platform = await World.PlatformAsync();
        var amy = await World.LaunchAsync(platform);
        await World.AnswerAsync(await World.AttemptAsync(amy), marks: 7);
        await World.AnswerAsync(await World.AttemptAsync(amy, checkpoint: 2, items: 3), "Q2.1", 4);
        var ben = await World.LaunchAsync(platform, "ben");
        await World.AnswerAsync(await World.AttemptAsync(ben), marks: 1);
        var grade = (await World.Grades.FindAsync(amy.PlacementId, amy.PersonId, None))!;
        await new AuditStore(Database).AppendAsync(Line("teacher-1", grade.Id), None);
        await new AuditStore(Database).AppendAsync(Line(amy.PersonId.ToString(), World.NewId()), None);
        await new AuditStore(Database).AppendAsync(Line("teacher-1", World.NewId()), None);

        var held = (await Held.ReadAsync(amy.PersonId, None))!;

        Assert.Equal(("amy", "Amy Ames", "1", platform), (held.Person.Subject, held.Person.Name, held.Person.DeploymentId, held.Person.PlatformId));
        Assert.Equal(("History", "Card 1", LaunchRole.Learner), (held.Sessions.Single().Course, held.Sessions[0].Activity, held.Sessions[0].Role));
        Assert.Equal([(1, AttemptState.Finished, 7), (2, AttemptState.Open, 0)], held.Attempts.Select(attempt => (attempt.Checkpoint, attempt.State, attempt.Marks)).Order());
        Assert.Equal(["Q1.1", "Q2.1"], held.Answers.Select(answer => answer.ItemId).Order());
        Assert.Equal((grade.Receipt, 7m), (held.Grades.Single().Receipt, held.Grades[0].ScoreGiven));
        Assert.Equal("raised", Assert.Single(held.Ledger).Event);
        Assert.Equal(2, held.Audit.Count);
    }

    [StoreFact]
    public async Task An_answer_is_held_with_its_wrong_ideas_and_what_was_asked_about_it()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync(), items: 2);
        await World.Answers.RecordAsync(World.Answer(attempt, "Q1.2") with { Misconceptions = "M01" }, World.Sum, Now, None);
        var appeal = await World.AppealAsync(attempt);
        await World.Decisions.DeclineAsync(appeal.Id, attempt.PlacementId, World.NewId(), Now.AddHours(1), None);

        var held = (await Held.ReadAsync(attempt.PersonId, None))!;

        var asked = held.Answers.Single(answer => answer.ItemId == "Q1.1");
        Assert.Equal((AppealState.Declined, Now, Now.AddHours(1)), (asked.Appeal, asked.AppealedAt, asked.AppealDecidedAt));
        Assert.Equal(("M01", null), (held.Answers.Single(answer => answer.ItemId == "Q1.2").Misconceptions, held.Answers.Single(answer => answer.ItemId == "Q1.2").Appeal));
        Assert.Equal(AppealDecisionStore.Declined, Assert.Single(held.Audit).Action);
    }

    [StoreFact]
    public async Task Nothing_is_held_of_a_stranger() => Assert.Null(await Held.ReadAsync(World.NewId(), None));

    private static AuditRow Line(string actor, Guid subject) => new()
    {
        Id = World.NewId(),
        At = Now,
        Actor = actor,
        Action = "grade.sent_again",
        Subject = subject.ToString(),
    };
}
