using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Web.Features.Learn;
using LtiRevisionTool.Web.Features.Shared;
using LtiRevisionTool.Web.Tests.GradeSync;
using Microsoft.Extensions.Logging.Abstractions;

namespace LtiRevisionTool.Web.Tests.Learn;

/// <summary>What happens at the closing to those who are not there.</summary>
public sealed class ClosingTimeTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task What_was_begun_ends_at_the_closing_and_its_grade_goes_out()
    {
        await using var bench = await SyncBench.CreateAsync();
        var (learner, attempts, _) = await BegunAsync(bench);
        using var closing = Closing(bench);

        await closing.RunOnceAsync(None);
        Assert.Equal(AttemptState.Open, Assert.Single(await attempts.ListAsync(learner.PlacementId, learner.PersonId, None)).State);

        bench.Time.Advance(TimeSpan.FromHours(1));
        await closing.RunOnceAsync(None);
        await closing.RunOnceAsync(None);

        var over = Assert.Single(await attempts.ListAsync(learner.PlacementId, learner.PersonId, None));
        Assert.Equal((AttemptState.Finished, 1), (over.State, over.Marks));
        var grade = (await bench.Outbox.FindAsync(learner.PlacementId, learner.PersonId, None))!;
        Assert.Equal((OutboxState.Waiting, 1m, 7), (grade.State, grade.ScoreGiven, grade.ScoreMax));
    }

    [Fact]
    public async Task A_new_attempt_without_an_answer_is_left_alone()
    {
        await using var bench = await SyncBench.CreateAsync();
        var (learner, attempts, first) = await BegunAsync(bench);
        await new AnswerStore(bench.Database).FinishAsync(first.Id, learner.PersonId, _ => null, bench.Time.GetUtcNow(), None);
        await attempts.StartAsync(New(learner, 2, bench), null, None);
        using var closing = Closing(bench);
        bench.Time.Advance(TimeSpan.FromHours(1));

        await closing.RunOnceAsync(None);

        Assert.Equal(
            [AttemptState.Finished, AttemptState.Open],
            (await attempts.ListAsync(learner.PlacementId, learner.PersonId, None)).Select(attempt => attempt.State));
    }

    private static ClosingTime Closing(SyncBench bench) => new(
        new AttemptStore(bench.Database), new AnswerStore(bench.Database), new TopicLibrary([SmallTopic.Topic]), bench.Signal, bench.Time,
        NullLogger<LearnLog>.Instance);

    private static async Task<(Learner Learner, AttemptStore Attempts, AttemptRow Attempt)> BegunAsync(SyncBench bench)
    {
        var placement = new LaunchedPlacement
        {
            ResourceLinkId = "link",
            LinkSettings = """{"Custom":{"part":"checkpoint-1","closes":"2026-11-24T10:00:00Z"},"Target":""}""",
            LineItemUrl = "https://lms.example/column",
        };
        var learner = await bench.LaunchAsync(await bench.PlatformAsync(), placement);
        var attempts = new AttemptStore(bench.Database);
        var attempt = ((AttemptStart.Started)await attempts.StartAsync(New(learner, 1, bench), null, None)).Attempt;
        var answer = new NewAnswer
        {
            Id = Guid.CreateVersion7(bench.Time.GetUtcNow()),
            AttemptId = attempt.Id,
            PersonId = learner.PersonId,
            ItemId = "Q1.1",
            Response = "{}",
            Marks = 1,
            MaxMarks = 1,
            Verdict = "Right",
            Misconceptions = "",
        };
        await new AnswerStore(bench.Database).RecordAsync(answer, _ => null, bench.Time.GetUtcNow(), None);
        return (learner, attempts, attempt);
    }

    private static NewAttempt New(Learner learner, int number, SyncBench bench) => new()
    {
        Id = Guid.CreateVersion7(bench.Time.GetUtcNow()),
        PlacementId = learner.PlacementId,
        PersonId = learner.PersonId,
        Checkpoint = 1,
        Number = number,
        Seed = 1,
        Items = AttemptItems.Write(SmallTopic.Topic.Checkpoints[0].Questions),
        ItemCount = 5,
        MaxMarks = 7,
        StartedAt = bench.Time.GetUtcNow(),
    };
}
