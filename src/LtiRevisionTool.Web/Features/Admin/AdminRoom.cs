namespace LtiRevisionTool.Web.Features.Admin;

/// <summary>The operator's commands.</summary>
internal static class AdminRoom
{
    public static WebApplicationBuilder AddAdmin(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<InviteCommand>();
        builder.Services.AddSingleton<PlatformCommands>();
        builder.Services.AddSingleton<CheckCommand>();
        builder.Services.AddSingleton<GradeCommands>();
        builder.Services.AddSingleton<PrivacyCommands>();
        builder.Services.AddSingleton<KeyCommands>();
        builder.Services.AddSingleton<MigrateCommand>();
        return builder;
    }
}
