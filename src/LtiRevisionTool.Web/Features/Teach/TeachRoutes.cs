using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Addresses of the room's own pages.</summary>
internal static class TeachRoutes
{
    public static string TeachStudent(this Visit visit, Guid person) => $"{visit.Teach()}/student/{person:N}";

    /// <summary>One attempt of a student, question by question.</summary>
    public static string TeachAttempt(this Visit visit, Guid person, Guid attempt) => $"{visit.TeachStudent(person)}?attempt={attempt:N}#answers";

    /// <summary>Where the word on an answer goes.</summary>
    public static string TeachAppeal(this Visit visit) => $"{visit.Teach()}/appeal";

    public static string TeachSettings(this Visit visit) => $"{visit.Teach()}/settings";

    /// <summary>Where the wish for a newer list of students goes.</summary>
    public static string TeachRoster(this Visit visit) => $"{visit.Teach()}/roster";

    /// <summary>Where the wish goes to leave the settings of a copy as they are.</summary>
    public static string TeachCopy(this Visit visit) => $"{visit.Teach()}/copy";

    public static string TeachPart(this Visit visit) => $"{visit.Teach()}/part";
}
