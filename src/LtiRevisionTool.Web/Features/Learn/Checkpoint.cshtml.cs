using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>The door of a checkpoint: sends on to the next question or the result, and opens a new attempt when asked.</summary>
internal sealed class CheckpointModel(TopicLibrary topics, Rounds rounds, Answering answering) : LearnPage(topics)
{
    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellation)
    {
        if (Lesson.FindCheckpoint(number) is not { } checkpoint)
        {
            return Home();
        }

        var round = await rounds.CurrentAsync(Lesson, checkpoint, cancellation);
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
}
