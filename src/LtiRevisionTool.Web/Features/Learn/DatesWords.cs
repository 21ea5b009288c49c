using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>The dates of an activity, as its reader needs them now.</summary>
internal static class DatesWords
{
    /// <summary>"Due on Friday 4 December at 17:00. Closes …"; null without dates that matter now.</summary>
    public static string? Of(Lesson lesson, TimeProvider time)
    {
        var (link, at) = (lesson.Link, lesson.Visit.At);
        if (link.PhaseAt(at) == LinkPhase.Closed)
        {
            return $"Closed {MomentWords.When(link.Closes!.Value, time)}: answers are no longer taken.";
        }

        string?[] said =
        [
            link.PhaseAt(at) == LinkPhase.NotYetOpen ? $"Opens {MomentWords.When(link.Opens!.Value, time)}." : null,
            link.Due is not { } due ? null : at < due ? $"Due {MomentWords.When(due, time)}." : $"Was due {MomentWords.When(due, time)}: answers still count.",
            link.Closes is { } closes ? $"Closes {MomentWords.When(closes, time)}." : null,
        ];
        var words = string.Join(' ', said.OfType<string>());
        return words.Length > 0 ? words : null;
    }

    /// <summary>When marks and feedback show: "when you finish this checkpoint" or "on Friday 4 December at 17:00".</summary>
    public static string MarksShow(Lesson lesson, TimeProvider time) =>
        lesson.Link.MarksShowFrom is { } from ? MomentWords.When(from, time) : "when you finish this checkpoint";
}
