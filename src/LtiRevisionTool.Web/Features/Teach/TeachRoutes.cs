using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Addresses of the room's own pages.</summary>
internal static class TeachRoutes
{
    public static string TeachStudent(this Visit visit, Guid person) => $"{visit.Teach()}/student/{person:N}";

    public static string TeachPart(this Visit visit) => $"{visit.Teach()}/part";
}
