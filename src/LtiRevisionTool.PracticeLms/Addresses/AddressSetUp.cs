using System.Text;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.PracticeLms.Addresses;

internal static class AddressSetUp
{
    private const string DefaultUrl = "http://localhost:5090";

    public static void AddAddresses(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["Urls"] is null && builder.Configuration["http_ports"] is null)
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        // Moodle has typographic quotation marks in a header.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ResponseHeaderEncodingSelector = _ => Encoding.UTF8);
        builder.Logging
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("System.Net.Http", LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None); // StartUp says it in one line
        builder.Services.AddOptions<PracticeOptions>().BindConfiguration("Practice").ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<PracticeOptions>, PracticeOptionsValidator>();
        builder.Services.AddSingleton<PublicAddress>();
    }

    /// <summary>Whoever types localhost is taken to the number: on localhost the LMS and the tool would be one site.</summary>
    public static void UseLocalhostRedirect(this WebApplication app) =>
        app.Use(async (context, next) =>
        {
            var address = context.RequestServices.GetRequiredService<PublicAddress>().Lms;
            if (context.Request.Host.Host == "localhost" && new Uri(address).Host != "localhost")
            {
                context.Response.Redirect(address + context.Request.Path + context.Request.QueryString, permanent: false, preserveMethod: true);
                return;
            }

            await next(context);
        });
}
