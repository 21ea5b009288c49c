using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.GradeSync;

/// <summary>What happened to a grade so far, read from its ledger.</summary>
internal sealed class GradeHistory(IReadOnlyList<LedgerRow> lines)
{
    private const string Sent = "sent";
    private const string Refused = "refused";
    private const string Unknown = "unknown";
    private const string Retried = "retried";

    /// <summary>The last score that the gradebook took; null before the first.</summary>
    public ScoreGiven? LastSent { get; } = Score(lines.LastOrDefault(line => line.Event == Sent));

    /// <summary>The last score that the gradebook took or may have taken; null before the first.</summary>
    public ScoreGiven? LastPerhapsSent { get; } = Score(lines.LastOrDefault(line => line.Event is Sent or Unknown));

    /// <summary>
    /// Whether what the gradebook shows can have come from us: the last score that it took, or any version since. One that a
    /// killed worker had sent has no line of its own that says so, so every version that was raised counts.
    /// </summary>
    public bool MayHaveBroughtAbout(ShownGrade shown)
    {
        var since = lines.LastOrDefault(line => line.Event == Sent)?.Version ?? 0;
        return lines.Any(line => line.Version >= since && shown.Is(Score(line)!));
    }

    /// <summary>
    /// Whether somebody asked for the mark to be sent after they were told that the gradebook shows another: their word, until
    /// it is in the gradebook.
    /// </summary>
    public bool MayReplaceOther { get; } = IsWordGiven([.. lines.Reverse().TakeWhile(line => line.Event != Sent)]);

    /// <summary>How often in a row, up to now, sending this version has ended with the cause.</summary>
    public int InARow(int version, string cause) =>
        lines.Reverse().TakeWhile(line => line.Version == version && line.Cause == cause).Count();

    private static bool IsWordGiven(List<LedgerRow> newestFirst)
    {
        var told = newestFirst.FindIndex(IsSuperseded);
        var asked = newestFirst.FindIndex(line => line.Event == Retried);
        return told >= 0 && asked >= 0 && asked < told;
    }

    private static bool IsSuperseded(LedgerRow line) => line is { Event: Refused, Cause: DeliveryCause.Superseded };

    private static ScoreGiven? Score(LedgerRow? line) => line is null ? null : new(line.ScoreGiven, line.ScoreMax);
}
