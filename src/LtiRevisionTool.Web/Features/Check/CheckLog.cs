namespace LtiRevisionTool.Web.Features.Check;

/// <summary>Log messages of the check room, ids 6100 to 6199. Never a token, a person or an address.</summary>
internal sealed partial class CheckLog
{
    [LoggerMessage(6100, LogLevel.Information, "Connection of platform {Platform} checked: {Steps} steps, {Failed} failed: {Codes}, reference {Reference}")]
    internal static partial void Checked(ILogger logger, Guid platform, int steps, int failed, string codes, string reference);
}
