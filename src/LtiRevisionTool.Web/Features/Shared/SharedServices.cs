using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using LtiAdvantage.Platforms;
using LtiRevisionTool.Web.Features.Shared.Copies;
using LtiRevisionTool.Web.Features.Shared.Settings;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>What every room stands on: settings, time and randomness, the database, pages and their guard.</summary>
internal static class SharedServices
{
    public static WebApplicationBuilder AddShared(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ToolOptions>().BindConfiguration(ToolOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ToolOptions>, ToolOptionsValidator>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(RandomNumberGenerator.Create());
        services.AddSingleton<Secrets>();
        services.AddSingleton<References>();
        services.AddSingleton<OwnPage>();
        services.AddSingleton<SettingsReader>();
        services.AddSingleton<SettingsChanges>();
        services.AddSingleton<CopySources>();
        services.AddSingleton<GradeSignal>();
        services.AddSingleton<IRegistrations, Registrations>();
        builder.AddDatabase();
        builder.AddSealing();
        builder.AddRateLimits();
        builder.AddSecureTransport();
        services.AddSingleton<KnownLaunches>();
        services.AddScoped<Visits>();
        services.AddSingleton<FormGuard>();
        services.AddSingleton<PageRefusals>();
        // Names and dashes are written as they are: pages are UTF-8.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/Features";
            // The cookie of stock antiforgery is lost in a frame of another site. Pages for administrators are in none, and keep it.
            pages.Conventions.ConfigureFilter(page =>
                page.ViewEnginePath.StartsWith("/Admin/", StringComparison.Ordinal) ? new AutoValidateAntiforgeryTokenAttribute() : new IgnoreAntiforgeryTokenAttribute());
            pages.Conventions.AddFolderApplicationModelConvention("/Learn", model => model.Filters.Add(new ServiceFilterAttribute<VisitFilter>()));
            pages.Conventions.AddFolderApplicationModelConvention("/Teach", model => model.Filters.Add(new ServiceFilterAttribute<VisitFilter>()));
        });
        services.AddScoped<VisitFilter>();
        return builder;
    }

    public static WebApplication UseShared(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseStatusCodePagesWithReExecute("/refused");
        app.UseExceptionHandler(failed => failed.Run(context =>
        {
            // What cannot be read is the sender's fault, not ours; everything else is a plain 500.
            var thrown = context.Features.Get<IExceptionHandlerFeature>()?.Error;
            context.Response.StatusCode = thrown is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
            return Task.CompletedTask;
        }));
        app.UseSecureTransport();
        app.UseRouting();
        app.UseRateLimiter();
        app.MapStaticAssets().DisableRateLimiting();
        app.MapRazorPages();
        return app;
    }
}
