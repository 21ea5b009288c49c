namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>Log messages of the launch room, ids 1000 to 1099. No token, name, state or address with a query.</summary>
internal sealed partial class LaunchLog
{
    [LoggerMessage(1000, LogLevel.Debug, "Login started")]
    internal static partial void LoginStarted(ILogger logger);

    [LoggerMessage(1001, LogLevel.Information,
        "Launch accepted from platform {Platform}, deployment {Deployment}: {MessageType}, key {KeyId}, {Algorithm}, token age {Age} s")]
    internal static partial void LaunchAccepted(
        ILogger logger, Guid platform, string? deployment, string? messageType, string? keyId, string? algorithm, double? age);

    [LoggerMessage(1002, LogLevel.Information, "{Step} refused as expected now and then: {Code}, reference {Reference}, platform {Platform}")]
    internal static partial void RefusedExpected(ILogger logger, string step, string code, string reference, Guid? platform);

    [LoggerMessage(1003, LogLevel.Warning,
        "{Step} refused: {Code}, reference {Reference}, platform {Platform}, {MessageType}, key {KeyId}, {Algorithm}, token age {Age} s")]
    internal static partial void Refused(
        ILogger logger, string step, string code, string reference, Guid? platform, string? messageType, string? keyId, string? algorithm, double? age);

    [LoggerMessage(1004, LogLevel.Error, "{Step} refused because the platform cannot be reached: {Code}, reference {Reference}, platform {Platform}")]
    internal static partial void PlatformDown(ILogger logger, string step, string code, string reference, Guid? platform);

    [LoggerMessage(1005, LogLevel.Warning, "New deployment {Deployment} of platform {Platform} accepted at its first launch")]
    internal static partial void NewDeployment(ILogger logger, string? deployment, Guid platform);

    [LoggerMessage(1008, LogLevel.Information, "{Logins} expired logins and {Sessions} expired sessions are deleted")]
    internal static partial void ExpiredDeleted(ILogger logger, int logins, int sessions);

    [LoggerMessage(1009, LogLevel.Error, "Expired logins and sessions could not be deleted; it is tried again within the hour")]
    internal static partial void HousekeepingFault(ILogger logger, Exception fault);

    [LoggerMessage(1030, LogLevel.Warning, "A review of platform {Platform} asked for somebody who is known, but not in the class of activity {Placement}")]
    internal static partial void ReviewOfStranger(ILogger logger, Guid platform, Guid placement);

    [LoggerMessage(1031, LogLevel.Warning, "A review of platform {Platform} asked for work of activity {Placement} from another course")]
    internal static partial void ReviewAcrossCourses(ILogger logger, Guid platform, Guid placement);

    [LoggerMessage(1032, LogLevel.Information, "A review of platform {Platform} asked for work that is not here")]
    internal static partial void ReviewOfNothing(ILogger logger, Guid platform);
}
