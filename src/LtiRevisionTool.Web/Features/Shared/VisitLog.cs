namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Log messages about visits, ids 1100 to 1199.</summary>
internal static partial class VisitLog
{
    [LoggerMessage(1100, LogLevel.Information, "Page refused: {Code}, reference {Reference}")]
    internal static partial void PageRefused(ILogger logger, string code, string reference);
}
