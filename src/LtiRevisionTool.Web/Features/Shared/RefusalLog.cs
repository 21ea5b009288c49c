namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Log messages about requests that no room has refused by itself, ids 1200 to 1299. The reference is the page's.</summary>
internal sealed partial class RefusalLog
{
    [LoggerMessage(1200, LogLevel.Information, "Request refused: {Code}, status {Status}, reference {Reference}")]
    internal static partial void Refused(ILogger logger, string code, int status, string reference);

    [LoggerMessage(1201, LogLevel.Error, "Request ended with a fault of ours: {Code}, status {Status}, reference {Reference}")]
    internal static partial void Fault(ILogger logger, string code, int status, string reference);
}
