namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>Log messages of reading and answering, ids 1300 to 1399. No name and no answer.</summary>
internal sealed partial class LearnLog
{
    [LoggerMessage(1300, LogLevel.Information, "{Attempts} open attempts ended as they stood: their activity has closed")]
    internal static partial void Closed(ILogger logger, int attempts);

    [LoggerMessage(1301, LogLevel.Error, "Open attempts of closed activities could not be ended; it is tried again within a minute")]
    internal static partial void ClosingFault(ILogger logger, Exception fault);
}
