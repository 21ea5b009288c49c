using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LtiRevisionTool.Web.Features.Check;

/// <summary>Whether a connection works, step by step, and what to do where it does not. Its page brings its own address.</summary>
internal static class CheckRoom
{
    public static WebApplicationBuilder AddCheck(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<RazorPagesOptions>(pages =>
            pages.Conventions.AddFolderApplicationModelConvention("/Check", model => model.Filters.Add(new ServiceFilterAttribute<VisitFilter>())));
        services.AddSingleton<PlatformSteps>();
        services.AddSingleton<TokenSteps>();
        services.AddSingleton<LaunchSteps>();
        services.AddSingleton<RosterStep>();
        services.AddSingleton<GradebookSteps>();
        services.AddSingleton<CheckTurns>();
        services.AddSingleton<ConnectionCheck>();
        services.AddSingleton<IPlatformCheck>(provider => provider.GetRequiredService<ConnectionCheck>());
        return builder;
    }

    public static WebApplication MapCheck(this WebApplication app) => app;
}
