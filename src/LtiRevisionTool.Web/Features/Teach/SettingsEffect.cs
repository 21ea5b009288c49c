using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>What new settings do to work that was done already: said before they are kept.</summary>
/// <param name="Sentences">In words; empty when they do nothing to it.</param>
internal sealed record SettingsEffect(IReadOnlyList<string> Sentences)
{
    /// <summary>By this a form knows again what its teacher has read.</summary>
    public string Signature => string.Join('|', Sentences);

    /// <param name="before">The activity as it is.</param>
    /// <param name="after">The activity as it would be.</param>
    /// <param name="finished">The finished attempts of each learner.</param>
    public static SettingsEffect Of(Activity before, Activity after, IReadOnlyList<IReadOnlyList<AttemptRow>> finished)
    {
        if (finished.Count == 0)
        {
            return new SettingsEffect([]);
        }

        var shown = after.Checkpoints.Select(checkpoint => checkpoint.Number).ToHashSet();
        var hidden = before.Checkpoints.Select(checkpoint => checkpoint.Number).Where(number => !shown.Contains(number)).ToHashSet();
        var tooMany = after.Link.Attempts is { } most && !(before.Link.Attempts <= most)
            && finished.Any(rows => rows.GroupBy(row => row.Checkpoint).Any(group => group.Count() >= most));
        string?[] said =
        [
            finished.Any(rows => rows.Any(row => hidden.Contains(row.Checkpoint))) ? "Attempts at what is no longer shown are kept, and no longer count here." : null,
            before.HasColumn && !after.HasColumn ? "No more grades are sent. Those that are in the gradebook stay there: delete them there if they should go." : Grades(before, after, finished),
            tooMany ? "Attempts that were made stay. Who has had as many as this, or more, gets no other." : null,
            Hides(before, after) ? "Students who have seen their marks here do not see them again until the due date has passed." : null,
            before.Link.PhaseAt(after.Visit.At) == LinkPhase.Open && after.Link.PhaseAt(after.Visit.At) == LinkPhase.NotYetOpen
                ? "Students cannot open it before the opening date. What they have done is kept." : null,
            before.Link.PhaseAt(after.Visit.At) != LinkPhase.Closed && after.Link.PhaseAt(after.Visit.At) == LinkPhase.Closed
                ? "It is closed at once: attempts that were begun end as they stand, and count." : null,
        ];
        return new SettingsEffect([.. said.OfType<string>()]);
    }

    private static bool Hides(Activity before, Activity after) =>
        before.Link.ShowsMarksAt(before.Visit.At, finished: true) && !after.Link.ShowsMarksAt(after.Visit.At, finished: true);

    private static string? Grades(Activity before, Activity after, IReadOnlyList<IReadOnlyList<AttemptRow>> finished)
    {
        var (up, down, same) = (0, 0, 0);
        foreach (var rows in finished)
        {
            var was = PlacementGrading.Change(before.Link, before.HasColumn, rows);
            if (PlacementGrading.Change(after.Link, after.HasColumn, rows) is not { } now || (now.ScoreGiven == was?.ScoreGiven && now.ScoreMaximum == was.ScoreMaximum))
            {
                continue;
            }

            var difference = (now.ScoreGiven / now.ScoreMaximum) - (was is null ? 0 : was.ScoreGiven / was.ScoreMaximum);
            (up, down, same) = difference > 0 ? (up + 1, down, same) : difference < 0 ? (up, down + 1, same) : (up, down, same + 1);
        }

        var changed = up + down + same;
        return changed == 0 ? null
            : $"{MarkWords.Count(changed, "grade")} of {finished.Count} {(changed == 1 ? "changes" : "change")}: {up} {(up == 1 ? "goes" : "go")} up, {down} {(down == 1 ? "goes" : "go")} down. The gradebook is told at once.";
    }
}
