using LtiRevisionTool.Web.Features.Admin.Pages;
using LtiRevisionTool.Web.Features.Admin.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LtiRevisionTool.Web.Features.Admin;

/// <summary>The operator's commands, and the same work on pages where administrators can sign in.</summary>
internal static class AdminRoom
{
    private const string Folder = "/Admin";

    public static WebApplicationBuilder AddAdmin(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<InvitationDesk>();
        services.AddSingleton<InviteCommand>();
        services.AddSingleton<PlatformCommands>();
        services.AddSingleton<CheckCommand>();
        services.AddSingleton<GradeCommands>();
        services.AddSingleton<PrivacyCommands>();
        services.AddSingleton<KeyCommands>();
        services.AddSingleton<MigrateCommand>();
        if (!EntraOptions.AreSet(builder.Configuration))
        {
            // Without addresses of their own the pages are not there at all.
            services.Configure<RazorPagesOptions>(pages =>
                pages.Conventions.AddFolderRouteModelConvention(Folder, page => page.Selectors.Clear()));
            return builder;
        }

        builder.AddAdminSignIn();
        services.AddSingleton<StuckDesk>();
        services.Configure<RazorPagesOptions>(pages =>
        {
            pages.Conventions.AuthorizeFolder(Folder, AdminSignIn.Policy);
            pages.Conventions.AllowAnonymousToPage("/Admin/Pages/SignedOut");
            pages.Conventions.AddFolderApplicationModelConvention(Folder, page => page.Filters.Add(new StaleFormFilter()));
        });
        return builder;
    }

    public static WebApplication MapAdmin(this WebApplication app)
    {
        if (EntraOptions.AreSet(app.Configuration))
        {
            app.UseAdminSignIn();
            app.MapGet(AdminSignIn.AnotherAccountPath, AdminChallenge.AskForAnotherAccountAsync);
            app.MapFallback(AdminSignIn.Root + "/{**rest}", NoSuchPageAsync).RequireAuthorization(AdminSignIn.Policy);
        }

        return app;
    }

    private static async Task NoSuchPageAsync(HttpContext context, AdminProblems problems) => await problems.ShowAsync(context, AdminProblem.NoSuchPage);
}
