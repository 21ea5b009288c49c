using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>The marks of the latest finished attempt, whether they are in the gradebook, and what to read again.</summary>
internal sealed class ResultModel(TopicLibrary topics, Rounds rounds, Appealing appealing, GradeStates grades, TimeProvider time) : LearnPage(topics)
{
    private const string NewTry = "Try again";

    public Checkpoint Checkpoint { get; private set; } = null!;

    /// <summary>"Checkpoint 1: The struggle for power".</summary>
    public string Title { get; private set; } = "";

    /// <summary>Null in a preview, which records nothing, and while marks do not show.</summary>
    public ResultView? Result { get; private set; }

    /// <summary>What is told while marks do not show; null when they do.</summary>
    public string? Held { get; private set; }

    /// <summary>The answers that the teacher was asked about, of any try.</summary>
    public IReadOnlyList<AskedAnswer> Asked { get; private set; } = [];

    public OwnGrade Grade { get; private set; } = null!;

    public NextStep? Next { get; private set; }

    /// <summary>What the button for another attempt says; null when the link allows no more.</summary>
    public string? Again { get; private set; }

    /// <summary>Does that button begin one?</summary>
    public bool OffersNewTry => Again == NewTry;

    /// <summary>"Your best attempt counts."</summary>
    public string Counts { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellation)
    {
        if (Lesson.FindCheckpoint(number) is not { } checkpoint)
        {
            return Home();
        }

        Checkpoint = checkpoint;
        var attempts = await rounds.ListAsync(Lesson, checkpoint, cancellation);
        if (!Visit.IsPreview)
        {
            if (await rounds.LatestFinishedAsync(Lesson, checkpoint, cancellation) is not { } round)
            {
                return Go(Visit.Checkpoint(number));
            }

            if (Lesson.ShowsMarks(finished: true))
            {
                Result = ResultView.Of(Lesson, round, attempts);
                Asked = await appealing.ListAsync(Lesson, number, cancellation);
            }
            else
            {
                Held = $"You answered {round.Answers.Count} of {MarkWords.Count(round.Questions.Count, "question")}. Marks and feedback show {DatesWords.MarksShow(Lesson, time)}.";
            }
        }

        Title = Lesson.FindCard(number) is { } card ? $"Checkpoint {number}: {card.ShortTitle}" : $"Checkpoint {number}";
        Grade = await grades.ReadAsync(Lesson, cancellation);
        Next = Lesson.IsWhole && Lesson.CardAfter(number) is { } after ? new NextStep(Visit.Card(after.Number), $"Read card {after.Number}")
            : Lesson.IsWhole ? new NextStep(Visit.Learn(), $"All {Lesson.Cards.Count} cards")
            : new NextStep(Visit.Card(number), $"Read card {number}");
        Again = attempts.Any(row => row.State == AttemptState.Open) ? "Go on with your new attempt"
            : Lesson.Link.Attempts is { } most && attempts.Count >= most ? null
            : NewTry;
        if (Lesson.IsClosed)
        {
            (Again, Counts) = (null, DatesWords.Of(Lesson, time)!);
            return Page();
        }

        Counts = Again is null ? $"You have had all {MarkWords.Count(attempts.Count, "attempt")}." : CountsWords.Of(Lesson.Link.Counts);
        return Page();
    }
}
