using LtiRevisionTool.Data.Appeals;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>What became of asking the teacher about an answer, as its pupil reads it.</summary>
/// <param name="State">"waiting", "right" or "wrong".</param>
/// <param name="Words">A sentence without its full stop.</param>
/// <param name="More">What follows from it.</param>
internal sealed record AppealNote(string State, string Icon, string Words, string More)
{
    private const string NotAccepted = "Your teacher did not accept this answer";

    /// <summary>The teacher said no to the same words before.</summary>
    public static AppealNote DeclinedBefore { get; } = new("wrong", "cross", NotAccepted, "You asked about the same words before. Your mark stays 0.");

    public static AppealNote TooManyWaiting { get; } = new(
        "waiting", "clock", $"Your teacher has {AppealStore.MostWaiting} answers of yours to decide", "You can ask about this one when those are decided.");

    /// <summary>Null for an answer that was not asked about.</summary>
    public static AppealNote? Of(AnswerRow answer, TimeProvider time) =>
        answer.Appeal is { } state ? Of(state, answer.AppealedAt!.Value, answer.AppealDecidedAt, time) : null;

    public static AppealNote Of(AppealState state, DateTimeOffset askedAt, DateTimeOffset? decidedAt, TimeProvider time) => state switch
    {
        AppealState.Accepted => new("right", "tick", "Your teacher accepted this answer", $"It has counted since {GradeWords.Since(decidedAt ?? askedAt, time)}."),
        AppealState.Declined => new("wrong", "cross", NotAccepted, $"Decided {GradeWords.Since(decidedAt ?? askedAt, time)}. Your mark stays 0."),
        _ => new("waiting", "clock", "Your teacher sees your answer and decides", $"Asked {GradeWords.Since(askedAt, time)}. Your mark stays 0 until then."),
    };
}
