namespace LtiRevisionTool.Web.Features.Roster;

/// <summary>The log of the room: our ids of courses, counts and causes, nobody's name or id.</summary>
internal static partial class RosterLog
{
    [LoggerMessage(2100, LogLevel.Information, "The list of course {CourseId} was read: {Count} members, whole: {Whole}")]
    public static partial void Read(ILogger log, Guid courseId, int count, bool whole);

    [LoggerMessage(2101, LogLevel.Warning, "The list of course {CourseId} was not read: {Cause}; it is due again in {Seconds} s")]
    public static partial void Failed(ILogger log, Guid courseId, string cause, int seconds);

    [LoggerMessage(2102, LogLevel.Error, "Reading the list of course {CourseId} met a fault of the tool")]
    public static partial void Fault(ILogger log, Exception fault, Guid courseId);

    [LoggerMessage(2103, LogLevel.Warning, "The list of course {CourseId} came empty, where there were members; it counts when it comes so again")]
    public static partial void Empty(ILogger log, Guid courseId);

    [LoggerMessage(2110, LogLevel.Information, "{Names} members of courses lost their names, and {Members} of courses that nobody looks at were forgotten")]
    public static partial void Forgotten(ILogger log, int names, int members);

    [LoggerMessage(2111, LogLevel.Error, "Old lists of courses could not be forgotten; it is tried again")]
    public static partial void HousekeepingFault(ILogger log, Exception fault);
}
