namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>The teacher's room: the class on one screen, one student, and what the gradebook was told.</summary>
internal static class TeachRoom
{
    public static WebApplicationBuilder AddTeach(this WebApplicationBuilder builder) => builder;

    public static WebApplication MapTeach(this WebApplication app) => app;
}
