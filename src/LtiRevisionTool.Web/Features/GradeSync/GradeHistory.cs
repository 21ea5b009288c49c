using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.GradeSync;

/// <summary>What happened to a grade so far, read from its ledger.</summary>
internal sealed class GradeHistory
{
    private const string Sent = "sent";
    private const string Refused = "refused";
    private const string Unknown = "unknown";
    private const string Retried = "retried";
    private const string Moved = "moved";

    private readonly IReadOnlyList<LedgerRow> lines;

    public GradeHistory(IReadOnlyList<LedgerRow> lines)
    {
        this.lines = lines;
        var here = lines.LastOrDefault(line => line.Event == Moved)?.Version ?? 0;
        WasMoved = here > 0;
        LastSent = Score(lines.LastOrDefault(line => line.Event == Sent));
        LastSentHere = Score(lines.LastOrDefault(line => line.Event == Sent && line.Version >= here));
        LastPerhapsSentHere = Score(lines.LastOrDefault(line => line.Event is Sent or Unknown && line.Version >= here));
        List<LedgerRow> newestFirst = [.. lines.Reverse().TakeWhile(line => line.Event != Sent)];
        MayReplaceOther = IsWordGiven(newestFirst);
        WasUnshown = newestFirst.Exists(line => line is { Event: Refused, Cause: DeliveryCause.ColumnShowsNothing });
    }

    /// <summary>The last score that any column took; null before the first.</summary>
    public ScoreGiven? LastSent { get; }

    /// <summary>The last score that the column of today took; null before the first.</summary>
    public ScoreGiven? LastSentHere { get; }

    /// <summary>The last score that the column of today took or may have taken; null before the first.</summary>
    public ScoreGiven? LastPerhapsSentHere { get; }

    /// <summary>
    /// Whether nothing has come since the last score but marks that a teacher gave for earlier answers, or another way of counting: no
    /// new attempt.
    /// </summary>
    public bool IsRemark
    {
        get
        {
            var told = lines.LastOrDefault(line => line.Event is Sent or Unknown)?.Version ?? 0;
            var since = lines.Where(line => line.Version > told).Select(line => line.Event).ToHashSet();
            return (since.Contains(GradeEvents.Remarked) || since.Contains(GradeEvents.Recounted)) && !since.Contains(GradeEvents.Raised);
        }
    }

    /// <summary>Whether the link has had another column before.</summary>
    public bool WasMoved { get; }

    /// <summary>
    /// Whether somebody asked for the mark to be sent after they were told that the gradebook shows another: their word, until
    /// it is in the gradebook.
    /// </summary>
    public bool MayReplaceOther { get; }

    /// <summary>Whether the column took a score since the last that arrived, and showed none.</summary>
    public bool WasUnshown { get; }

    /// <summary>
    /// Whether what the gradebook shows can have come from us: the last score that it took, or any version since. One that a
    /// killed worker had sent has no line of its own that says so, so every version that was raised counts.
    /// </summary>
    public bool MayHaveBroughtAbout(ShownGrade shown)
    {
        var since = lines.LastOrDefault(line => line.Event == Sent)?.Version ?? 0;
        return lines.Any(line => line.Version >= since && shown.Is(Score(line)!));
    }

    /// <summary>Whether no other version can be in the column of today, and nobody gave their word to replace what is there.</summary>
    public bool IsFirst(int version) => !WasMoved && !MayReplaceOther && lines.All(line => line.Version == version && line.Event != Sent);

    /// <summary>How often in a row, up to now, sending this version has ended with the cause.</summary>
    public int InARow(int version, string cause) =>
        lines.Reverse().TakeWhile(line => line.Version == version && line.Cause == cause).Count();

    private static bool IsWordGiven(List<LedgerRow> newestFirst)
    {
        var told = newestFirst.FindIndex(IsSuperseded);
        var asked = newestFirst.FindIndex(line => line.Event == Retried);
        return told >= 0 && asked >= 0 && asked < told;
    }

    private static bool IsSuperseded(LedgerRow line) => line is { Event: Refused, Cause: DeliveryCause.Superseded or DeliveryCause.Overridden };

    private static ScoreGiven? Score(LedgerRow? line) => line is null ? null : new(line.ScoreGiven, line.ScoreMax);
}
