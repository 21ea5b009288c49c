using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Grades;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>How far one person has come in one checkpoint.</summary>
internal sealed record CheckpointProgress
{
    public required Checkpoint Checkpoint { get; init; }

    /// <summary>The marks that count; null before the first finished attempt.</summary>
    public PlacementGrade? Counting { get; init; }

    /// <summary>May the marks be told?</summary>
    public bool ShowsMarks { get; init; } = true;

    /// <summary>The open attempt, or null.</summary>
    public AttemptRow? Open { get; init; }

    /// <summary>How many answers the open attempt has.</summary>
    public int Answered { get; init; }

    /// <summary>The place, from 1, of the first question of the open attempt without an answer.</summary>
    public int NextPosition { get; init; }

    public bool IsDone => Counting is not null;

    /// <summary>Is there an attempt to go on with, and none that counts yet?</summary>
    public bool IsPartWay => Open is not null && Answered > 0;

    /// <summary>"Done: 13 of 18 marks", "Done" while marks do not show, "Question 4 of 9 is next" or "9 questions, 18 marks".</summary>
    public string Words =>
        IsDone && !ShowsMarks ? "Done"
        : Counting is { } grade ? $"Done: {MarkWords.Figure(grade.Given)} of {MarkWords.Marks(grade.MaxMarks)}"
        : IsPartWay ? $"Question {NextPosition} of {Open!.ItemCount} is next"
        : Size;

    /// <summary>"9 questions, 18 marks".</summary>
    public string Size => $"{MarkWords.Count(Checkpoint.Questions.Count, "question")}, {MarkWords.Marks(Checkpoint.MaxMarks)}";

    /// <param name="attempts">All attempts of the person at this checkpoint.</param>
    /// <param name="answered">The questions that the open one has answers to.</param>
    public static CheckpointProgress Of(
        Topic topic, Checkpoint checkpoint, AttemptPolicy counts, IReadOnlyList<AttemptRow> attempts, IReadOnlyCollection<string> answered)
    {
        var open = attempts.FirstOrDefault(row => row.State == AttemptState.Open);
        var asked = open is null ? checkpoint.Questions : AttemptItems.Read(open.Items, topic);
        return new CheckpointProgress
        {
            Checkpoint = checkpoint,
            Counting = PlacementGrade.Of(counts,
            [
                new CheckpointAttempts(checkpoint.Number, checkpoint.MaxMarks,
                    [.. attempts.Where(row => row.State == AttemptState.Finished).Select(row => new FinishedAttempt(row.Number, row.Marks, row.MaxMarks))]),
            ]),
            Open = open,
            Answered = answered.Count,
            NextPosition = asked.TakeWhile(question => answered.Contains(question.Id)).Count() + 1,
        };
    }
}
