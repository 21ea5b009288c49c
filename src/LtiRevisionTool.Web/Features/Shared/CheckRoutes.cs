namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>The address of the connection check.</summary>
internal static class CheckRoutes
{
    public static string CheckConnection(this Visit visit) => $"{visit.Teach()}/check";
}
