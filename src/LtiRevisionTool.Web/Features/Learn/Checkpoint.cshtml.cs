using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>
/// The door of a checkpoint: sends on to the next question or the result, and opens a new attempt when asked. After the closing it
/// ends what was begun, and says that nothing more is taken.
/// </summary>
internal sealed class CheckpointModel(TopicLibrary topics, Rounds rounds, Answering answering, TimeProvider time) : LearnPage(topics)
{
    public Checkpoint Checkpoint { get; private set; } = null!;

    /// <summary>"on Friday 4 December at 17:00".</summary>
    public string Closed { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellation)
    {
        if (Lesson.FindCheckpoint(number) is not { } checkpoint)
        {
            return Home();
        }

        var round = await rounds.CurrentAsync(Lesson, checkpoint, cancellation);
        if (Lesson.IsClosed && !round.IsOver)
        {
            return await CloseAsync(round, cancellation);
        }

        return Go(
            round.IsOver ? Visit.Result(number)
            : round.NextAfter(null) is { } next ? Visit.Question(number, next)
            : Visit.Finish(number));
    }

    public async Task<IActionResult> OnPostAsync(int number, CancellationToken cancellation)
    {
        if (Lesson.FindCheckpoint(number) is not { } checkpoint)
        {
            return Home();
        }

        var opened = await answering.AgainAsync(Lesson, checkpoint, cancellation);
        return Go(opened ? Visit.Checkpoint(number) : Visit.Result(number));
    }

    private async Task<IActionResult> CloseAsync(Round round, CancellationToken cancellation)
    {
        await answering.FinishAsync(Lesson, round, cancellation);
        if (await rounds.LatestFinishedAsync(Lesson, round.Checkpoint, cancellation) is not null)
        {
            return Go(Visit.Result(round.Checkpoint.Number));
        }

        Checkpoint = round.Checkpoint;
        Closed = MomentWords.When(Lesson.Link.Closes!.Value, time);
        return Page();
    }
}
