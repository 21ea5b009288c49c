using LtiAdvantage.Messages;

namespace LtiRevisionTool.Web.Features.Shared.Copies;

/// <summary>The custom parameters by which a platform says where a course and a link were copied from.</summary>
internal static class CopyParameters
{
    public const string CourseHistory = "contexthistory";
    public const string LinkHistory = "linkhistory";

    // What administrators type who know the variables from other tools.
    private const string AlsoCourseHistory = "context_id_history";
    private const string AlsoLinkHistory = "resource_link_id_history";

    /// <summary>Context ids of the courses that this one was copied from, the nearest first.</summary>
    public static IReadOnlyList<string> Courses(ResourceLinkRequest message) =>
        IdHistory.Read(Value(message, CourseHistory, AlsoCourseHistory), message.Context?.Id);

    /// <summary>Ids of the links that this one was copied from, the nearest first.</summary>
    public static IReadOnlyList<string> Links(ResourceLinkRequest message) =>
        IdHistory.Read(Value(message, LinkHistory, AlsoLinkHistory), message.ResourceLink.Id);

    private static string? Value(ResourceLinkRequest message, string name, string otherName) =>
        message.Custom.GetValueOrDefault(name) ?? message.Custom.GetValueOrDefault(otherName);
}
