using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>Asks once before an attempt ends with questions unanswered; going on is the solid button.</summary>
internal sealed class FinishModel(TopicLibrary topics, Rounds rounds, Answering answering) : LearnPage(topics)
{
    public Checkpoint Checkpoint { get; private set; } = null!;

    public Round Round { get; private set; } = null!;

    /// <summary>What is given up: "5 of 9 questions are not answered. They count 0, so this attempt ends with 3 of 18 marks."</summary>
    public string Price { get; private set; } = "";

    /// <summary>What leaving instead would keep; null in a preview.</summary>
    public string? Instead { get; private set; }

    public NextStep? GoOn { get; private set; }

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellation)
    {
        if (await FindAsync(number, cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        var left = Round.Unanswered.Count;
        var next = Round.NextAfter(null);
        var marks = Lesson.ShowsMarks(finished: false) ? $"this attempt ends with {MarkWords.Of(Round.Marks, Round.MaxMarks)}" : null;
        Price = left == 0
            ? $"Every question is answered{(marks is null ? "" : $": {marks}")}."
            : $"{left} of {MarkWords.Count(Round.Questions.Count, "question")} {(left == 1 ? "is" : "are")} not answered. "
                + $"{(left == 1 ? "It counts" : "They count")} 0{(marks is null ? "" : $", so {marks}")}.";
        if (next is not null)
        {
            var position = Round.Position(next);
            GoOn = new NextStep(Visit.Question(number, next), $"Go on with question {position}");
            Instead = Visit.IsPreview ? null : Saved() + $"you go on from question {position} next time.";
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int number, CancellationToken cancellation)
    {
        if (await FindAsync(number, cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        // The page may come from an attempt that is over: it must not end the one that began since.
        if (!Round.IsNumbered(Request.Form["attempt"]))
        {
            return Go(Visit.Checkpoint(number));
        }

        await answering.FinishAsync(Lesson, Round, cancellation);
        return Go(Visit.Result(number));
    }

    private string Saved() => Round.Answers.Count switch
    {
        0 => "You can leave instead: ",
        1 => "You can leave instead: your answer is saved at school, and ",
        var count => $"You can leave instead: your {count} answers are saved at school, and ",
    };

    private async Task<IActionResult?> FindAsync(int number, CancellationToken cancellation)
    {
        if (Lesson.FindCheckpoint(number) is not { } checkpoint)
        {
            return Home();
        }

        Checkpoint = checkpoint;
        Round = await rounds.CurrentAsync(Lesson, checkpoint, cancellation);
        return Round.IsOver ? Go(Visit.Result(number)) : Lesson.IsClosed ? Go(Visit.Checkpoint(number)) : null;
    }
}
