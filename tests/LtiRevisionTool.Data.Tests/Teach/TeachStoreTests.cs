using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Teach;

public sealed class TeachStoreOnSqlite(SqliteTestDatabase engine) : TeachStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class TeachStoreOnPostgreSql(PostgreSqlTestDatabase engine) : TeachStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class TeachStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private TeachStore Teach => new(Database);

    [StoreFact]
    public async Task The_class_is_everybody_who_came_as_a_learner()
    {
        var platform = await World.PlatformAsync();
        var amy = await World.LaunchAsync(platform);
        await World.LaunchAsync(platform);
        var ben = await World.LaunchAsync(platform, "ben");
        await LaunchAsync(World.Launch(platform, "teacher"), session => session with { Role = LaunchRole.Teacher });
        await LaunchAsync(World.Launch(platform, "preview"), session => session with { TestUser = true });
        await World.Launches.RecordAsync(World.Launch(platform, "elsewhere", "link-2"), None);

        var learners = await Teach.LearnersAsync(amy.PlacementId, None);

        Assert.Equal(new[] { amy.PersonId, ben.PersonId }.Order(), learners.Select(learner => learner.PersonId).Order());
    }

    [StoreFact]
    public async Task A_learner_is_shown_with_the_state_of_the_grade()
    {
        var platform = await World.PlatformAsync();
        var amy = await World.LaunchAsync(platform);
        await World.AnswerAsync(await World.AttemptAsync(amy), marks: 7);
        await World.LaunchAsync(platform, "ben");

        var learners = await Teach.LearnersAsync(amy.PlacementId, None);

        var graded = learners.Single(learner => learner.Subject == "amy");
        Assert.Equal((OutboxState.Waiting, 7m, 20, "Amy Ames"), (graded.GradeState, graded.ScoreGiven, graded.ScoreMax, graded.Name));
        var ungraded = learners.Single(learner => learner.Subject == "ben");
        Assert.Equal((null, null, null), (ungraded.GradeState, ungraded.ScoreGiven, ungraded.Receipt));
    }

    [StoreFact]
    public async Task Progress_counts_answers_and_marks_of_open_attempts_too()
    {
        var launch = await World.LaunchAsync();
        await World.AnswerAsync(await World.AttemptAsync(launch), marks: 7);
        var open = await World.AttemptAsync(launch, checkpoint: 2, items: 3);
        await World.AnswerAsync(open, "Q2.1", 4);
        await World.AnswerAsync(open, "Q2.2", 1);
        await World.AttemptAsync(launch, checkpoint: 3, items: 3);

        var progress = await Teach.ProgressAsync(launch.PlacementId, None);

        Assert.Equal(
            [(1, AttemptState.Finished, 1, 1, 7), (2, AttemptState.Open, 2, 3, 5), (3, AttemptState.Open, 0, 3, 0)],
            progress.Select(row => (row.Checkpoint, row.State, row.Answered, row.ItemCount, row.MarksSoFar)));
    }

    [StoreFact]
    public async Task Answers_are_shown_when_their_attempt_is_finished_and_faults_when_they_lost_marks()
    {
        var platform = await World.PlatformAsync();
        var amy = await World.LaunchAsync(platform);
        var finished = await World.AttemptAsync(amy, items: 2);
        await World.AnswerAsync(finished, "Q1.1", 10);
        await World.AnswerAsync(finished, "Q1.2", 4);
        await World.AnswerAsync(await World.AttemptAsync(amy, checkpoint: 2, items: 2), "Q2.1", 1);
        await World.AnswerAsync(await World.AttemptAsync(await World.LaunchAsync(platform, "ben")), marks: 0);

        var answers = await Teach.AnswersAsync(amy.PlacementId, amy.PersonId, None);
        var faults = await Teach.FaultsAsync(amy.PlacementId, None);

        Assert.Equal([("Q1.1", 10, 1), ("Q1.2", 4, 1)], answers.Select(answer => (answer.ItemId, answer.Marks, answer.Checkpoint)).Order());
        Assert.Equal([("Q1.1", 0), ("Q1.2", 4)], faults.Select(answer => (answer.ItemId, answer.Marks)).Order());
    }

    [StoreFact]
    public async Task What_people_with_power_did_is_listed_newest_first()
    {
        var audit = new AuditStore(Database);
        var lines = Enumerable.Range(0, 3).Select(hour => new AuditRow
        {
            Id = World.NewId(),
            At = Now.AddHours(hour),
            Actor = "teacher-1",
            Action = "grade.retried",
            Subject = $"grade-{hour}",
            Detail = hour == 0 ? null : "asked",
        }).ToList();
        foreach (var line in lines)
        {
            await audit.AppendAsync(line, None);
        }

        Assert.Equal([lines[2], lines[1]], await audit.ListAsync(2, None));
    }

    private Task<RecordedLaunch> LaunchAsync(LaunchRecord launch, Func<NewSession, NewSession> change) =>
        World.Launches.RecordAsync(launch with { Session = change(launch.Session) }, None);
}
