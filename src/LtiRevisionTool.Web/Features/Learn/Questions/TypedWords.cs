using System.Net;
using LtiRevisionTool.Core.Marking;

namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>What the kinds with a typed answer share.</summary>
internal static class TypedWords
{
    private const int Longest = 200;

    /// <summary>What was typed and not marked, to be mended; cut where nobody would mend it.</summary>
    public static string Typed(IFormCollection? posted) =>
        posted?["answer"].ToString() is { } text ? text[..Math.Min(text.Length, Longest)] : "";

    /// <summary>What the verdict says: what was written, why it counts or does not, and the answer. Safe HTML.</summary>
    /// <param name="written">As the pupil wrote it, quoted or not; plain text.</param>
    /// <param name="answer">The answer as it is told; plain text.</param>
    public static string Say(MarkResult.Marked marked, string written, string answer)
    {
        var feedback = string.Concat(marked.Feedback.Select(said => " " + said.Html));
        var wrote = $"You wrote {WebUtility.HtmlEncode(written)}.";
        var told = $"<b>{WebUtility.HtmlEncode(answer)}</b>";
        return marked.Reason switch
        {
            MarkReason.Near => $"{wrote} It counts. The spelling is {told}.{feedback}",
            MarkReason.Variant => $"{wrote} It counts. The usual form is {told}.{feedback}",
            _ when marked.IsRight => wrote + feedback,
            _ => $"{wrote}{feedback} The answer is {told}.",
        };
    }

    public static string? Answer(TextResponse response) => response.IsBlank ? null : $"You wrote: {response.Text.Trim()}.";
}
