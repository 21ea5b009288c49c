using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Data.Appeals;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>An answer that its pupil asked the teacher about.</summary>
/// <param name="Typed">As it was typed, plain text.</param>
/// <param name="Question">A few words for the question; null when it has left the topic.</param>
/// <param name="Try">The number of the try.</param>
internal sealed record AskedAnswer(string Typed, string? Question, int Try, AppealNote Note)
{
    public static AskedAnswer Of(Topic topic, AppealRow appeal, TimeProvider time) => new(
        (ResponseText.Read(appeal.Response) as TextResponse)?.Text.Trim() ?? "",
        topic.FindQuestion(appeal.ItemId)?.Label,
        appeal.Number,
        AppealNote.Of(appeal.State, appeal.AskedAt, appeal.DecidedAt, time));
}
