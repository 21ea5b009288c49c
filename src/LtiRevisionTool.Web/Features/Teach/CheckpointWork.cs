using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Teach;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>One student's attempts at one checkpoint.</summary>
internal sealed class CheckpointWork
{
    public CheckpointWork(Checkpoint checkpoint, IEnumerable<AttemptProgressRow> attempts)
    {
        Checkpoint = checkpoint;
        var inOrder = attempts.Where(attempt => attempt.Checkpoint == checkpoint.Number).OrderBy(attempt => attempt.Number).ToList();
        Finished = [.. inOrder.Where(attempt => attempt.State == AttemptState.Finished)];
        Open = inOrder.LastOrDefault(attempt => attempt.State == AttemptState.Open && attempt.Answered > 0);
    }

    public Checkpoint Checkpoint { get; }

    /// <summary>The first attempt first.</summary>
    public IReadOnlyList<AttemptProgressRow> Finished { get; }

    /// <summary>The attempt under way, once it has an answer.</summary>
    public AttemptProgressRow? Open { get; }

    public bool IsStarted => IsDone || Open is not null;

    public bool IsDone => Finished.Count > 0;

    /// <summary>Two finished attempts or more, none of them better than the first, which had marks to gain.</summary>
    public bool IsStuck =>
        Finished is [var first, _, ..] && first.MarksSoFar < first.MaxMarks && !Finished.Skip(1).Any(later => IsBetter(later, first));

    /// <summary>Compares percentages exactly: questions may have changed between attempts.</summary>
    private static bool IsBetter(AttemptProgressRow later, AttemptProgressRow first) =>
        (long)later.MarksSoFar * first.MaxMarks > (long)first.MarksSoFar * later.MaxMarks;
}
