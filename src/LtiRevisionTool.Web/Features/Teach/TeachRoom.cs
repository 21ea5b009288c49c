namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>The teacher's room: the class on one screen, one student, and what the gradebook was told. Its pages bring their own addresses.</summary>
internal static class TeachRoom
{
    public static WebApplicationBuilder AddTeach(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RosterDesk>();
        builder.Services.AddSingleton<TeachDesk>();
        builder.Services.AddSingleton<SendAgain>();
        builder.Services.AddSingleton<AppealDesk>();
        builder.Services.AddSingleton<PartChoice>();
        builder.Services.AddSingleton<SettingsDesk>();
        builder.Services.AddSingleton<CopyDesk>();
        return builder;
    }

    public static WebApplication MapTeach(this WebApplication app) => app;
}
