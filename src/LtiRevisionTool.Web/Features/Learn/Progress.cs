using LtiRevisionTool.Core.Grades;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>How far one person has come in a lesson.</summary>
internal sealed record Progress(IReadOnlyList<CheckpointProgress> Checkpoints, PlacementGrade? Grade)
{
    /// <summary>May the marks be told?</summary>
    public bool ShowsMarks { get; init; } = true;

    public CheckpointProgress? Find(int checkpoint) => Checkpoints.FirstOrDefault(progress => progress.Checkpoint.Number == checkpoint);

    /// <summary>"2 of 12 checkpoints done. Your marks so far: 29 of 214", without the full stop.</summary>
    public string Words
    {
        get
        {
            var done = Checkpoints.Count(progress => progress.IsDone);
            var size = MarkWords.Count(Checkpoints.Count, "checkpoint");
            return Grade is null
                ? $"{size}, {MarkWords.Marks(Checkpoints.Sum(progress => progress.Checkpoint.MaxMarks))}. None is finished yet"
                : !ShowsMarks ? $"{done} of {size} done"
                : $"{done} of {size} done. Your marks so far: {MarkWords.Figure(Grade.Given)} of {Grade.MaxMarks}";
        }
    }

    /// <summary>The checkpoint to go on with: one that was begun, else the first that is not done. Null when all are done.</summary>
    public CheckpointProgress? Current =>
        Checkpoints.FirstOrDefault(progress => progress.IsPartWay) ?? Checkpoints.FirstOrDefault(progress => !progress.IsDone);

    /// <summary>What to do next; null when every mark is earned, or marks do not show and all is done.</summary>
    public NextStep? Next(Visit visit)
    {
        if (Current is { IsPartWay: true } begun)
        {
            var number = begun.Checkpoint.Number;
            return new NextStep(
                visit.Checkpoint(number), $"Carry on with checkpoint {number}",
                $"Question {begun.NextPosition} of {begun.Open!.ItemCount}. {(begun.Answered == 1 ? "Your answer is" : $"Your {begun.Answered} answers are")} saved at school.");
        }

        if (Current is { } fresh)
        {
            var number = fresh.Checkpoint.Number;
            return new NextStep(visit.Card(number), Grade is null && number == Checkpoints[0].Checkpoint.Number ? $"Start with card {number}" : $"Read card {number}", fresh.Size);
        }

        if (!ShowsMarks)
        {
            return null;
        }

        var weakest = Checkpoints.Where(progress => progress.Counting!.Given < progress.Counting.MaxMarks)
            .MinBy(progress => progress.Counting!.Given / progress.Counting.MaxMarks);
        return weakest is null ? null : new NextStep(
            visit.Card(weakest.Checkpoint.Number), $"Read card {weakest.Checkpoint.Number} again", "All checkpoints are done. This one has most left to gain.");
    }
}
