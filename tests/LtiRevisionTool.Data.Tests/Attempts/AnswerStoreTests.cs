using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Attempts;

public sealed class AnswerStoreOnSqlite(SqliteTestDatabase engine) : AnswerStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class AnswerStoreOnPostgreSql(PostgreSqlTestDatabase engine) : AnswerStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class AnswerStoreTests(TestDatabase engine) : StoreTests(engine)
{
    [StoreFact]
    public async Task An_answer_is_kept_as_given()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync(), items: 2);
        var answer = World.Answer(attempt, marks: 3) with { Response = """{"answer":"“Ежов”"}""" };

        var outcome = await World.Answers.RecordAsync(answer, World.Sum, Now.AddSeconds(5), None);

        var stored = Assert.IsType<AnswerOutcome.Stored>(outcome);
        Assert.Equal(stored.Answer, Assert.Single(await World.Answers.ListAsync(attempt.Id, None)));
        Assert.Equal(
            (answer.Id, attempt.Id, "Q1.1", answer.Response, 3, 10, "right", Now.AddSeconds(5)),
            (stored.Answer.Id, stored.Answer.AttemptId, stored.Answer.ItemId, stored.Answer.Response, stored.Answer.Marks, stored.Answer.MaxMarks, stored.Answer.Verdict, stored.Answer.AnsweredAt));
    }

    [StoreFact]
    public async Task An_unfinished_attempt_raises_no_grade()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync(), items: 2);

        var outcome = Assert.IsType<AnswerOutcome.Stored>(await World.AnswerAsync(attempt));

        Assert.Equal((AttemptState.Open, null), (outcome.Attempt.State, outcome.Grade));
        Assert.Null(await World.Grades.FindAsync(attempt.PlacementId, attempt.PersonId, None));
    }

    [StoreFact]
    public async Task The_last_answer_finishes_the_attempt_and_raises_the_grade()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync(), items: 2);
        await World.AnswerAsync(attempt, "Q1.1", 3);

        var outcome = Assert.IsType<AnswerOutcome.Stored>(await World.AnswerAsync(attempt, "Q1.2", 4));

        Assert.Equal((AttemptState.Finished, 7, Now), (outcome.Attempt.State, outcome.Attempt.Marks, outcome.Attempt.FinishedAt));
        var grade = (await World.Grades.FindAsync(attempt.PlacementId, attempt.PersonId, None))!;
        Assert.Equal(grade, outcome.Grade);
        Assert.Equal((7m, 20, OutboxState.Waiting, 1, Now), (grade.ScoreGiven, grade.ScoreMax, grade.State, grade.Version, grade.NextTryAt));
        var line = Assert.Single(await World.Grades.LedgerAsync(grade.Id, None));
        Assert.Equal(("raised", 1, 7m, Now), (line.Event, line.Version, line.ScoreGiven, line.At));
    }

    [StoreFact]
    public async Task Finishing_early_counts_what_was_answered()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync(), items: 3);
        await World.AnswerAsync(attempt, "Q1.1", 6);

        var first = await World.Answers.FinishAsync(attempt.Id, attempt.PersonId, World.Sum, Now, None);
        var again = await World.Answers.FinishAsync(attempt.Id, attempt.PersonId, World.Sum, Now, None);

        var finished = Assert.IsType<FinishOutcome.Finished>(first);
        Assert.Equal((6, 30, 6m), (finished.Attempt.Marks, finished.Attempt.MaxMarks, finished.Grade!.ScoreGiven));
        Assert.IsType<FinishOutcome.AlreadyOver>(again);
    }

    [StoreFact]
    public async Task The_same_submission_ten_times_at_once_is_one_answer()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync());
        var answer = World.Answer(attempt, marks: 5);

        var outcomes = await AtOnceAsync(10, _ => World.Answers.RecordAsync(answer, World.Sum, Now, None));

        Assert.Single(outcomes, outcome => outcome is AnswerOutcome.Stored);
        Assert.Equal(9, outcomes.Count(outcome => outcome is AnswerOutcome.Repeated { Answer.Marks: 5, Attempt.State: AttemptState.Finished }));
        Assert.Single(await World.Answers.ListAsync(attempt.Id, None));
        Assert.Equal(1, (await World.Grades.FindAsync(attempt.PlacementId, attempt.PersonId, None))!.Version);
    }

    [StoreFact]
    public async Task The_first_answer_to_an_item_counts()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync(), items: 2);
        await World.AnswerAsync(attempt, "Q1.1", 2);

        var second = await World.AnswerAsync(attempt, "Q1.1", 9);

        Assert.Equal(2, Assert.IsType<AnswerOutcome.Repeated>(second).Answer.Marks);
    }

    [StoreFact]
    public async Task A_finished_attempt_takes_no_more_answers()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync(), items: 2);
        await World.Answers.FinishAsync(attempt.Id, attempt.PersonId, World.Sum, Now, None);

        Assert.IsType<AnswerOutcome.AttemptOver>(await World.AnswerAsync(attempt));
        Assert.Empty(await World.Answers.ListAsync(attempt.Id, None));
    }

    [StoreFact]
    public async Task Nobody_answers_in_the_attempt_of_another()
    {
        var platform = await World.PlatformAsync();
        var attempt = await World.AttemptAsync(await World.LaunchAsync(platform));
        var other = await World.LaunchAsync(platform, "ben");

        var outcome = await World.Answers.RecordAsync(World.Answer(attempt) with { PersonId = other.PersonId }, World.Sum, Now, None);
        var finish = await World.Answers.FinishAsync(attempt.Id, other.PersonId, World.Sum, Now, None);

        Assert.IsType<AnswerOutcome.NoSuchAttempt>(outcome);
        Assert.IsType<FinishOutcome.NoSuchAttempt>(finish);
    }

    [StoreFact]
    public async Task A_submission_id_of_somebody_else_shows_nothing_and_stores_nothing()
    {
        var platform = await World.PlatformAsync();
        var answer = World.Answer(await World.AttemptAsync(await World.LaunchAsync(platform)));
        await World.Answers.RecordAsync(answer, World.Sum, Now, None);
        var bens = await World.AttemptAsync(await World.LaunchAsync(platform, "ben"));

        var outcome = await World.Answers.RecordAsync(World.Answer(bens) with { Id = answer.Id }, World.Sum, Now, None);

        Assert.IsType<AnswerOutcome.SubmissionTaken>(outcome);
        Assert.Empty(await World.Answers.ListAsync(bens.Id, None));
    }

    [StoreFact]
    public async Task Checkpoints_finished_at_the_same_time_are_all_in_the_grade()
    {
        for (var round = 0; round < 5; round++)
        {
            var launch = await World.LaunchAsync();
            var attempts = new List<AttemptRow>();
            for (var checkpoint = 1; checkpoint <= 4; checkpoint++)
            {
                attempts.Add(await World.AttemptAsync(launch, checkpoint));
            }

            await AtOnceAsync(4, index => World.AnswerAsync(attempts[index], "Q1.1", 1 << index));

            var grade = (await World.Grades.FindAsync(launch.PlacementId, launch.PersonId, None))!;
            Assert.Equal((15m, 4), (grade.ScoreGiven, grade.Version));
            Assert.Equal([1, 2, 3, 4], (await World.Grades.LedgerAsync(grade.Id, None)).Select(line => line.Version));
        }
    }

    [StoreFact]
    public async Task When_the_grade_cannot_be_worked_out_the_answer_is_not_kept_either()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync());

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => World.Answers.RecordAsync(
            World.Answer(attempt), _ => throw new InvalidTimeZoneException(), Now, None));

        Assert.Empty(await World.Answers.ListAsync(attempt.Id, None));
        Assert.Equal(AttemptState.Open, (await World.Attempts.FindAsync(attempt.Id, attempt.PersonId, None))!.State);
    }

    [StoreFact]
    public async Task The_grade_is_worked_out_from_finished_attempts_of_this_person_and_placement_alone()
    {
        var platform = await World.PlatformAsync();
        var launch = await World.LaunchAsync(platform);
        await World.AnswerAsync(await World.AttemptAsync(await World.LaunchAsync(platform, "ben")), marks: 9);
        var elsewhere = await World.Launches.RecordAsync(World.Launch(platform, "amy", "link-2"), None);
        await World.AnswerAsync(await World.AttemptAsync(elsewhere), marks: 8);
        await World.AttemptAsync(launch, checkpoint: 2, items: 2);

        var outcome = await World.AnswerAsync(await World.AttemptAsync(launch), marks: 4);

        Assert.Equal(4m, Assert.IsType<AnswerOutcome.Stored>(outcome).Grade!.ScoreGiven);
    }
}
