namespace LtiRevisionTool.Web.Features.Learn;

internal static class LearnRoom
{
    public static WebApplicationBuilder AddLearn(this WebApplicationBuilder builder) => builder;

    public static WebApplication MapLearn(this WebApplication app) => app;
}
