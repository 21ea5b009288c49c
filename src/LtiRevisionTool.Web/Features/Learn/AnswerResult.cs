using LtiRevisionTool.Core.Marking;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>What came of posting an answer.</summary>
internal abstract record AnswerResult
{
    private AnswerResult()
    {
    }

    /// <summary>The answer is stored, now or by an earlier post of the same form: its page shows it marked.</summary>
    public sealed record Stored : AnswerResult;

    /// <summary>The attempt is over or cannot begin, and this question was not answered in it.</summary>
    public sealed record Over : AnswerResult;

    /// <summary>The activity closed before the answer came: it is neither marked nor stored.</summary>
    public sealed record Closed : AnswerResult;

    /// <summary>Nothing was answered; nothing is stored.</summary>
    public sealed record Empty : AnswerResult;

    /// <summary>The answer cannot be marked; nothing is stored, and no try is used.</summary>
    public sealed record NotMarked(MarkResult.Refused Refused) : AnswerResult;

    /// <summary>Marked for a preview; nothing is stored.</summary>
    public sealed record Previewed(Response Response, MarkResult.Marked Marked) : AnswerResult;
}
