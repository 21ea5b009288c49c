using System.Net;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>What a question asks, in a line.</summary>
internal static class QuestionStem
{
    /// <summary>Safe HTML: the question itself, or its label where the question is more than a line, or a text with gaps.</summary>
    public static string Html(Question question) => question switch
    {
        TrueFalseReason judged => $"True or false? {judged.Statement.Html}",
        SortEvidence sorted => $"Supports or challenges? {sorted.Statement.Html}",
        Cloze => WebUtility.HtmlEncode(question.Label),
        { Stem.Plain.Length: > 0 and <= 120 } => question.Stem.Html,
        _ => WebUtility.HtmlEncode(question.Label),
    };
}
