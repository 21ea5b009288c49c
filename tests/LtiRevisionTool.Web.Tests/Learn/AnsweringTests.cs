using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Web.Features.Learn;
using LtiRevisionTool.Web.Tests.GradeSync;

namespace LtiRevisionTool.Web.Tests.Learn;

/// <summary>A request that read where the pupil stands just before another tab went further.</summary>
public sealed class AnsweringTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task What_was_meant_for_an_attempt_that_is_over_opens_no_new_one()
    {
        await using var bench = await SyncBench.CreateAsync();
        var (answering, rounds, lesson) = await DeskAsync(bench);
        var read = await rounds.CurrentAsync(lesson, lesson.Checkpoints[0], None);
        await answering.FinishAsync(lesson, read, None);

        var answered = await AnswerAsync(answering, lesson, read);
        await answering.FinishAsync(lesson, read, None);

        Assert.IsType<AnswerResult.Over>(answered);
        Assert.Equal([(1, AttemptState.Finished)], await AttemptsAsync(rounds, lesson));
    }

    [Fact]
    public async Task What_was_meant_for_an_attempt_that_is_over_does_not_reach_the_next_one()
    {
        await using var bench = await SyncBench.CreateAsync();
        var (answering, rounds, lesson) = await DeskAsync(bench);
        var read = await rounds.CurrentAsync(lesson, lesson.Checkpoints[0], None);
        await answering.FinishAsync(lesson, read, None);
        await answering.AgainAsync(lesson, lesson.Checkpoints[0], None);

        var answered = await AnswerAsync(answering, lesson, read);
        await answering.FinishAsync(lesson, read, None);

        Assert.IsType<AnswerResult.Over>(answered);
        Assert.Equal([(1, AttemptState.Finished), (2, AttemptState.Open)], await AttemptsAsync(rounds, lesson));
        Assert.Empty((await rounds.CurrentAsync(lesson, lesson.Checkpoints[0], None)).Answers);
    }

    [Fact]
    public async Task Two_tabs_in_the_same_attempt_answer_into_it()
    {
        await using var bench = await SyncBench.CreateAsync();
        var (answering, rounds, lesson) = await DeskAsync(bench);
        var read = await rounds.CurrentAsync(lesson, lesson.Checkpoints[0], None);

        await AnswerAsync(answering, lesson, read, "Q1.1", "1881");
        await AnswerAsync(answering, lesson, read, "Q1.5", "Tamesis");

        Assert.Equal([(1, AttemptState.Open)], await AttemptsAsync(rounds, lesson));
        Assert.Equal(2, (await rounds.CurrentAsync(lesson, lesson.Checkpoints[0], None)).Answers.Count);
    }

    private static async Task<(Answering Answering, Rounds Rounds, Lesson Lesson)> DeskAsync(SyncBench bench)
    {
        var learner = await bench.LaunchAsync(await bench.PlatformAsync(), SyncBench.WithColumn("https://lms.example/columns/1"));
        var (attempts, answers) = (new AttemptStore(bench.Database), new AnswerStore(bench.Database));
        var rounds = new Rounds(attempts, answers);
        var visit = A.Visit with { Placement = learner.PlacementId, Person = learner.PersonId };
        return (new Answering(rounds, attempts, answers, bench.Signal, bench.Time), rounds, Lesson.Of(visit, A.Link())!);
    }

    private static Task<AnswerResult> AnswerAsync(Answering answering, Lesson lesson, Round round, string item = "Q1.1", string text = "1881") =>
        answering.AnswerAsync(lesson, round, A.Question(item), Guid.CreateVersion7(A.Morning), new TextResponse(text), None);

    private static async Task<IEnumerable<(int Number, AttemptState State)>> AttemptsAsync(Rounds rounds, Lesson lesson) =>
        (await rounds.ListAsync(lesson, None)).Select(attempt => (attempt.Number, attempt.State));
}
