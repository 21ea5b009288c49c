using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>Reads how far the visit's person has come; a preview has come nowhere.</summary>
internal sealed class ProgressReader(Rounds rounds, AnswerStore answers)
{
    public async Task<Progress> ReadAsync(Lesson lesson, CancellationToken cancellation)
    {
        var rows = await rounds.ListAsync(lesson, cancellation);
        var showsMarks = lesson.ShowsMarks(finished: true);
        var checkpoints = new List<CheckpointProgress>();
        foreach (var checkpoint in lesson.Checkpoints)
        {
            var own = rows.Where(row => row.Checkpoint == checkpoint.Number).ToList();
            var open = own.FirstOrDefault(row => row.State == AttemptState.Open);
            string[] answered = open is null ? [] : [.. (await answers.ListAsync(open.Id, cancellation)).Select(answer => answer.ItemId)];
            checkpoints.Add(CheckpointProgress.Of(lesson.Topic, checkpoint, lesson.Link.Counts, own, answered) with { ShowsMarks = showsMarks });
        }

        return new Progress(checkpoints, PlacementGrading.Of(lesson.Link, rows)) { ShowsMarks = showsMarks };
    }
}
