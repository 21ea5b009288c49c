using LtiRevisionTool.Data.Appeals;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Privacy;
using LtiRevisionTool.Data.Tests.Support;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Appeals;

public sealed class AppealDecisionStoreOnSqlite(SqliteTestDatabase engine) : AppealDecisionStoreTests(engine), IClassFixture<SqliteTestDatabase>;

[OnPostgreSql]
public sealed class AppealDecisionStoreOnPostgreSql(PostgreSqlTestDatabase engine) : AppealDecisionStoreTests(engine), IClassFixture<PostgreSqlTestDatabase>;

public abstract class AppealDecisionStoreTests(TestDatabase engine) : StoreTests(engine)
{
    private static readonly Guid Teacher = World.NewId();

    private static readonly DateTimeOffset Later = Now.AddHours(2);

    [StoreFact]
    public async Task Accepting_gives_the_marks_and_raises_the_grade()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync(), items: 2);
        await World.AnswerAsync(attempt, "Q1.1", 7);
        var appeal = await World.AppealAsync(attempt, "Q1.2");

        var decision = await AcceptAsync(appeal, attempt);

        Assert.Equal((true, 17m, OutboxState.Waiting, 2), (decision.IsNew, decision.Grade!.ScoreGiven, decision.Grade.State, decision.Grade.Version));
        var answer = (await World.Answers.ListAsync(attempt.Id, None)).Single(answer => answer.ItemId == "Q1.2");
        Assert.Equal((10, 10, AppealState.Accepted, Later), (answer.Marks, answer.MaxMarks, answer.Appeal, answer.AppealDecidedAt));
        Assert.Equal(17, (await World.Attempts.FindAsync(attempt.Id, attempt.PersonId, None))!.Marks);
        Assert.Equal(["raised", "remarked"], (await World.Grades.LedgerAsync(decision.Grade.Id, None)).Select(line => line.Event));
        Assert.Equal((Teacher.ToString(), AppealDecisionStore.Accepted, "Q1.2, attempt 1"), await AuditAsync(appeal));
        Assert.Empty(await World.Appeals.ListWaitingAsync(attempt.PlacementId, None));
    }

    [StoreFact]
    public async Task An_open_attempt_is_counted_when_it_is_finished()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync(), items: 2);
        var appeal = await World.AppealAsync(attempt, "Q1.2");

        var decision = await AcceptAsync(appeal, attempt);
        var last = Assert.IsType<AnswerOutcome.Stored>(await World.AnswerAsync(attempt, "Q1.1", 7));

        Assert.Equal((true, null), (decision.IsNew, decision.Grade));
        Assert.Equal((AttemptState.Finished, 17, 17m), (last.Attempt.State, last.Attempt.Marks, last.Grade!.ScoreGiven));
    }

    [StoreFact]
    public async Task A_mark_that_changes_no_grade_tells_the_gradebook_nothing()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync());
        var appeal = await World.AppealAsync(attempt);
        await World.Grades.RaiseAsync(attempt.PlacementId, attempt.PersonId, new(18, 20, null, null), Now, None);

        var same = await World.Decisions.AcceptAsync(appeal.Id, attempt.PlacementId, Teacher, _ => new(18, 20, null, null), Later, None);

        Assert.Equal((true, null), (same.IsNew, same.Grade));
        Assert.Equal(10, (await World.Attempts.FindAsync(attempt.Id, attempt.PersonId, None))!.Marks);
    }

    [StoreFact]
    public async Task Without_a_column_the_mark_counts_and_nothing_is_raised()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync(), items: 2);
        var appeal = await World.AppealAsync(attempt);
        await World.Answers.FinishAsync(attempt.Id, attempt.PersonId, _ => null, Now, None);

        var decision = await World.Decisions.AcceptAsync(appeal.Id, attempt.PlacementId, Teacher, _ => null, Later, None);

        Assert.Equal((true, null), (decision.IsNew, decision.Grade));
        Assert.Equal(10, (await World.Attempts.FindAsync(attempt.Id, attempt.PersonId, None))!.Marks);
        Assert.Null(await World.Grades.FindAsync(attempt.PlacementId, attempt.PersonId, None));
    }

    [StoreFact]
    public async Task Declining_leaves_the_answer_without_marks()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync());
        var appeal = await World.AppealAsync(attempt);

        var decision = await World.Decisions.DeclineAsync(appeal.Id, attempt.PlacementId, Teacher, Later, None);

        Assert.Equal((true, null), (decision.IsNew, decision.Grade));
        var answer = Assert.Single(await World.Answers.ListAsync(attempt.Id, None));
        Assert.Equal((0, AppealState.Declined, Later), (answer.Marks, answer.Appeal, answer.AppealDecidedAt));
        Assert.Equal((Teacher.ToString(), AppealDecisionStore.Declined, "Q1.1, attempt 1"), await AuditAsync(appeal));
    }

    [StoreFact]
    public async Task A_word_that_was_given_stands()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync());
        var appeal = await World.AppealAsync(attempt);
        await World.Decisions.DeclineAsync(appeal.Id, attempt.PlacementId, Teacher, Later, None);

        Assert.False((await AcceptAsync(appeal, attempt)).IsNew);
        Assert.Equal(0, Assert.Single(await World.Answers.ListAsync(attempt.Id, None)).Marks);
    }

    [StoreFact]
    public async Task The_teacher_of_another_placement_decides_nothing()
    {
        var platform = await World.PlatformAsync();
        var attempt = await World.AttemptAsync(await World.LaunchAsync(platform));
        var appeal = await World.AppealAsync(attempt);
        var elsewhere = await World.Launches.RecordAsync(World.Launch(platform, link: "link-2"), None);

        var accept = await World.Decisions.AcceptAsync(appeal.Id, elsewhere.PlacementId, Teacher, World.Sum, Later, None);
        var decline = await World.Decisions.DeclineAsync(appeal.Id, elsewhere.PlacementId, Teacher, Later, None);

        Assert.Equal((false, false), (accept.IsNew, decline.IsNew));
        Assert.Equal(AppealState.Waiting, (await World.Appeals.FindAsync(appeal.Id, attempt.PlacementId, None))!.State);
    }

    [StoreFact]
    public async Task Accepting_and_declining_at_the_same_moment_is_one_word()
    {
        for (var round = 0; round < 8; round++)
        {
            var attempt = await World.AttemptAsync(await World.LaunchAsync());
            var appeal = await World.AppealAsync(attempt);

            var decisions = await AtOnceAsync(6, index => index % 2 == 0
                ? AcceptAsync(appeal, attempt)
                : World.Decisions.DeclineAsync(appeal.Id, attempt.PlacementId, Teacher, Later, None));

            Assert.Single(decisions, decision => decision.IsNew);
            var answer = Assert.Single(await World.Answers.ListAsync(attempt.Id, None));
            Assert.Equal(answer.Appeal == AppealState.Accepted ? 10 : 0, answer.Marks);
            var grade = (await World.Grades.FindAsync(attempt.PlacementId, attempt.PersonId, None))!;
            Assert.Equal(answer.Marks, grade.ScoreGiven);
        }
    }

    [StoreFact]
    public async Task A_word_and_the_last_answer_at_the_same_moment_are_both_counted()
    {
        for (var round = 0; round < 8; round++)
        {
            var attempt = await World.AttemptAsync(await World.LaunchAsync(), items: 2);
            var appeal = await World.AppealAsync(attempt);

            await AtOnceAsync(2, async index =>
            {
                await (index == 0 ? (Task)AcceptAsync(appeal, attempt) : World.AnswerAsync(attempt, "Q1.2", 3));
                return true;
            });

            Assert.Equal(13, (await World.Attempts.FindAsync(attempt.Id, attempt.PersonId, None))!.Marks);
            Assert.Equal(13m, (await World.Grades.FindAsync(attempt.PlacementId, attempt.PersonId, None))!.ScoreGiven);
        }
    }

    [StoreFact]
    public async Task What_goes_wrong_in_the_middle_leaves_everything_as_it_was()
    {
        var attempt = await World.AttemptAsync(await World.LaunchAsync());
        var appeal = await World.AppealAsync(attempt);

        await Assert.ThrowsAsync<InvalidOperationException>(() => World.Decisions.AcceptAsync(
            appeal.Id, attempt.PlacementId, Teacher, _ => throw new InvalidOperationException("a disk that is full"), Later, None));

        Assert.Equal(appeal, Assert.Single(await World.Appeals.ListWaitingAsync(attempt.PlacementId, None)));
        Assert.Equal(0, Assert.Single(await World.Answers.ListAsync(attempt.Id, None)).Marks);
        Assert.DoesNotContain(await new AuditStore(Database).ListAsync(1000, None), line => line.Subject == appeal.Id.ToString());
    }

    [StoreFact]
    public async Task The_teachers_word_is_no_visit_of_the_pupil()
    {
        var platform = await World.PlatformAsync();
        var attempt = await World.AttemptAsync(await World.LaunchAsync(platform));
        var appeal = await World.AppealAsync(attempt);

        await AcceptAsync(appeal, attempt);

        var person = (await new HeldDataStore(Database).ReadAsync(attempt.PersonId, None))!.Person;
        Assert.Equal(Now, person.LastUsedAt);
    }

    [StoreFact]
    public async Task Deciding_and_erasing_at_the_same_moment_do_no_harm()
    {
        for (var round = 0; round < 8; round++)
        {
            var attempt = await World.AttemptAsync(await World.LaunchAsync());
            var appeal = await World.AppealAsync(attempt);

            await AtOnceAsync(2, async index =>
            {
                await (index == 0 ? (Task)AcceptAsync(appeal, attempt) : new ErasureStore(Database).EraseAsync(attempt.PersonId, "operator", Later, None));
                return true;
            });

            Assert.Null(await World.Appeals.FindAsync(appeal.Id, attempt.PlacementId, None));
            Assert.Null(await World.Grades.FindAsync(attempt.PlacementId, attempt.PersonId, None));
            Assert.DoesNotContain(await new AuditStore(Database).ListAsync(1000, None), line => line.Subject == appeal.Id.ToString());
        }
    }

    private Task<AppealDecision> AcceptAsync(AppealRow appeal, AttemptRow attempt) =>
        World.Decisions.AcceptAsync(appeal.Id, attempt.PlacementId, Teacher, World.Sum, Later, None);

    private async Task<(string Actor, string Action, string? Detail)> AuditAsync(AppealRow appeal)
    {
        var line = Assert.Single(await new AuditStore(Database).ListAsync(1000, None), line => line.Subject == appeal.Id.ToString());
        return (line.Actor, line.Action, line.Detail);
    }
}
