namespace LtiRevisionTool.Web.Features.GradeSync;

/// <summary>The log of the room: receipts and causes, nobody's name or id.</summary>
internal static partial class GradeSyncLog
{
    [LoggerMessage(2000, LogLevel.Information, "Grade {Receipt} is in the gradebook (version {Version})")]
    public static partial void Sent(ILogger log, string receipt, int version);

    [LoggerMessage(2001, LogLevel.Warning, "Grade {Receipt} is refused: {Cause}, status {Status}")]
    public static partial void Refused(ILogger log, string receipt, string cause, int? status);

    [LoggerMessage(2002, LogLevel.Information, "Grade {Receipt} is tried again in {Seconds} s: {Cause}, status {Status}")]
    public static partial void Later(ILogger log, string receipt, string cause, int? status, int seconds);

    [LoggerMessage(2003, LogLevel.Information, "Grade {Receipt} is repeated as it was in {Seconds} s: {Cause}, status {Status}")]
    public static partial void Unknown(ILogger log, string receipt, string cause, int? status, int seconds);

    [LoggerMessage(2004, LogLevel.Error, "Grade {Receipt} met a fault of the tool")]
    public static partial void Fault(ILogger log, Exception fault, string receipt);

    [LoggerMessage(2005, LogLevel.Error, "Grade {Receipt} waits: the clock stands {Seconds} s before the last score that was sent. Set the clock.")]
    public static partial void ClockSteppedBack(ILogger log, string receipt, int seconds);

    [LoggerMessage(2006, LogLevel.Information, "Platform {PlatformId} takes grades again; {Count} that waited for it are due")]
    public static partial void OutageEnded(ILogger log, Guid platformId, int count);

    [LoggerMessage(2007, LogLevel.Information, "The column of grade {Receipt} shows marks now; {Count} that it did not show are due")]
    public static partial void ColumnShows(ILogger log, string receipt, int count);

    [LoggerMessage(2010, LogLevel.Error, "The outbox could not be worked through; it is tried again")]
    public static partial void RoundFault(ILogger log, Exception fault);

    [LoggerMessage(2011, LogLevel.Information, "{Count} grades that a worker on this machine had left are taken over")]
    public static partial void TakenOver(ILogger log, int count);
}
