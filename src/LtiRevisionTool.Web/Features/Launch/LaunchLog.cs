namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>Log messages of the launch room, ids 1000 to 1099. No token, name, state or address with a query.</summary>
internal sealed partial class LaunchLog
{
    [LoggerMessage(1000, LogLevel.Debug, "Login started for platform {Platform} ({Family}) in {Milliseconds} ms")]
    internal static partial void LoginStarted(ILogger logger, Guid platform, string family, double milliseconds);

    [LoggerMessage(1001, LogLevel.Information,
        "Launch accepted from platform {Platform} ({Family}), deployment {Deployment}: {MessageType}, key {KeyId}, {Algorithm}, token age {Age} s, in {Milliseconds} ms")]
    internal static partial void LaunchAccepted(
        ILogger logger, Guid platform, string family, string? deployment, string? messageType, string? keyId, string? algorithm, double? age,
        double milliseconds);

    /// <summary>Information where it happens in ordinary use, a warning for what looks like an attack or a wrong set-up, an error where a platform is away.</summary>
    internal static void Refused(ILogger logger, LogLevel level, RefusedLaunch launch) => Refused(
        logger, level, launch.Step, launch.Code, launch.Reference, launch.Platform, launch.Family, launch.Deployment, launch.MessageType, launch.KeyId,
        launch.Algorithm, launch.Age, launch.Milliseconds, launch.Details);

    [LoggerMessage(1005, LogLevel.Warning, "New deployment {Deployment} of platform {Platform} accepted at its first launch")]
    internal static partial void NewDeployment(ILogger logger, string? deployment, Guid platform);

    [LoggerMessage(1006, LogLevel.Warning, "Launch from platform {Platform} accepted, but not all of it was as it should be: {Warnings}")]
    internal static partial void AcceptedWithWarnings(ILogger logger, Guid platform, string warnings);

    [LoggerMessage(1008, LogLevel.Information, "{Logins} expired logins, {Sessions} expired sessions and {Arrivals} unused codes are deleted")]
    internal static partial void ExpiredDeleted(ILogger logger, int logins, int sessions, int arrivals);

    [LoggerMessage(1009, LogLevel.Error, "Expired logins and sessions could not be deleted; it is tried again within the hour")]
    internal static partial void HousekeepingFault(ILogger logger, Exception fault);

    [LoggerMessage(1013, LogLevel.Information, "{Persons} persons who have not been here for long lost their names")]
    internal static partial void NamesDropped(ILogger logger, int persons);

    [LoggerMessage(1014, LogLevel.Error, "Old names could not be dropped; it is tried again within a day")]
    internal static partial void NamesFault(ILogger logger, Exception fault);

    [LoggerMessage(1010, LogLevel.Information, "Launch from platform {Platform} ({Family}), deployment {Deployment} is verified; no cookie came, so the platform's storage is asked")]
    internal static partial void ProofAsked(ILogger logger, Guid platform, string family, string? deployment);

    [LoggerMessage(1011, LogLevel.Information, "A session of platform {Platform} ({Family}) keeps no cookie in the frame: a new tab is offered, LTI-NO-STORAGE, reference {Reference}")]
    internal static partial void NewTabOffered(ILogger logger, Guid platform, string family, string reference);

    [LoggerMessage(1012, LogLevel.Warning, "DEVELOPMENT: plain http on loopback is accepted for platforms and for the tool itself. Never run it like this where others can reach it")]
    internal static partial void DevelopmentBanner(ILogger logger);

    [LoggerMessage(EventId = 1003, Message =
        "{Step} refused: {Code}, reference {Reference}, platform {Platform} ({Family}), deployment {Deployment}, {MessageType}, key {KeyId}, {Algorithm}, token age {Age} s, in {Milliseconds} ms; {Details}")]
    private static partial void Refused(
        ILogger logger, LogLevel level, string step, string code, string reference, Guid? platform, string? family, string? deployment, string? messageType,
        string? keyId, string? algorithm, double? age, double milliseconds, string details);

    [LoggerMessage(1030, LogLevel.Warning, "A review of platform {Platform} asked for somebody who is known, but not in the class of activity {Placement}")]
    internal static partial void ReviewOfStranger(ILogger logger, Guid platform, Guid placement);

    [LoggerMessage(1031, LogLevel.Warning, "A review of platform {Platform} asked for work of activity {Placement} from another course")]
    internal static partial void ReviewAcrossCourses(ILogger logger, Guid platform, Guid placement);

    [LoggerMessage(1032, LogLevel.Information, "A review of platform {Platform} asked for work that is not here")]
    internal static partial void ReviewOfNothing(ILogger logger, Guid platform);

    [LoggerMessage(1033, LogLevel.Information, "{Step} refused: {Code}, reference {Reference}")]
    internal static partial void StepRefused(ILogger logger, string step, string code, string reference);
}
