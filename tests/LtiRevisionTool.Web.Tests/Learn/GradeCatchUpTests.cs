using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;
using LtiRevisionTool.Web.Tests.GradeSync;

namespace LtiRevisionTool.Web.Tests.Learn;

public sealed class GradeCatchUpTests
{
    private const string Column = "https://lms.example/columns/1";

    [Fact]
    public async Task A_column_that_comes_later_gets_the_grade_that_was_earned_before()
    {
        await using var bench = await SyncBench.CreateAsync();
        var platform = await bench.PlatformAsync();
        var learner = await bench.LaunchAsync(platform, SyncBench.WithColumn(Column) with { LineItemUrl = null });
        await FinishAttemptAsync(learner, marks: 1);

        await bench.LaunchAsync(platform, SyncBench.WithColumn(Column));
        await CatchUpAsync(learner);

        var grade = await learner.GradeAsync();
        Assert.Equal((1m, 2, OutboxState.Waiting), (grade.ScoreGiven, grade.ScoreMax, grade.State));
    }

    [Fact]
    public async Task A_grade_that_was_raised_before_is_left_alone()
    {
        await using var bench = await SyncBench.CreateAsync();
        var learner = await bench.LaunchAsync(await bench.PlatformAsync(), SyncBench.WithColumn(Column));
        await FinishAttemptAsync(learner, marks: 1);
        await learner.FinishAsync(2, of: 2);

        await CatchUpAsync(learner);

        Assert.Equal(2m, (await learner.GradeAsync()).ScoreGiven);
    }

    [Fact]
    public async Task Before_anything_is_finished_there_is_no_grade()
    {
        await using var bench = await SyncBench.CreateAsync();
        var learner = await bench.LaunchAsync(await bench.PlatformAsync(), SyncBench.WithColumn(Column));

        await CatchUpAsync(learner);

        Assert.Null(await bench.Outbox.FindAsync(learner.PlacementId, learner.PersonId, CancellationToken.None));
    }

    private static Task CatchUpAsync(Learner learner)
    {
        var bench = learner.Bench;
        return new GradeCatchUp(bench.Placements, new AttemptStore(bench.Database), bench.Outbox, new TopicLibrary([SyncBench.Topic]), bench.Time)
            .RaiseAsync(learner.PlacementId, learner.PersonId, namesColumn: true, CancellationToken.None);
    }

    private static async Task FinishAttemptAsync(Learner learner, int marks)
    {
        var bench = learner.Bench;
        var now = bench.Time.GetUtcNow();
        var attempt = new NewAttempt
        {
            Id = Guid.CreateVersion7(now),
            PlacementId = learner.PlacementId,
            PersonId = learner.PersonId,
            Checkpoint = 1,
            Number = 1,
            Seed = 1,
            Items = "Q1.1:0",
            ItemCount = 1,
            MaxMarks = 2,
            StartedAt = now,
        };
        await new AttemptStore(bench.Database).StartAsync(attempt, null, CancellationToken.None);
        var answer = new NewAnswer
        {
            Id = Guid.CreateVersion7(now),
            AttemptId = attempt.Id,
            PersonId = learner.PersonId,
            ItemId = "Q1.1",
            Response = """{"text":"1924"}""",
            Marks = marks,
            MaxMarks = 2,
            Verdict = "Partly",
        };
        await new AnswerStore(bench.Database).RecordAsync(answer, _ => null, now, CancellationToken.None);
    }
}
