namespace LtiRevisionTool.Web.Features.GradeSync;

internal static class GradeSyncRoom
{
    public static WebApplicationBuilder AddGradeSync(this WebApplicationBuilder builder) => builder;
}
