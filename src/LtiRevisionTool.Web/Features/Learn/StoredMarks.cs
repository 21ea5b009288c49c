using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Data.Appeals;
using LtiRevisionTool.Data.Attempts;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>Marking done again to show an answer.</summary>
internal static class StoredMarks
{
    /// <summary>
    /// With the marks that were stored: they count, even where the question has changed since. An answer that its teacher accepted
    /// is told nothing against it.
    /// </summary>
    public static MarkResult.Marked As(this MarkResult.Marked marked, AnswerRow answer) => marked with
    {
        Marks = answer.Marks,
        Max = answer.MaxMarks,
        Feedback = answer.Appeal == AppealState.Accepted ? [] : marked.Feedback,
    };
}
