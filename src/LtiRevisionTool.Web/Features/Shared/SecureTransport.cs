using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Believes forwarded headers from known proxies alone; outside Development whatever is not https is refused.</summary>
internal static class SecureTransport
{
    public static void AddSecureTransport(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ToolOptions>>((forwarded, tool) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in tool.Value.KnownProxies)
            {
                forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
    }

    public static void UseSecureTransport(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ToolOptions>>().Value.KnownProxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        if (app.Environment.IsDevelopment())
        {
            return;
        }

        app.UseHsts();
        app.Use(async (context, next) =>
        {
            if (context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health") || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            {
                await next(context);
                return;
            }

            var refusal = new Refusal
            {
                Status = HttpStatusCode.BadRequest,
                Code = "LTI-HTTPS-REQUIRED",
                Heading = "This address works over https only",
                Sentence = "Open the activity again from your course. Administrators: behind a proxy, name it in Tool__KnownProxies__0 and let it send X-Forwarded-Proto.",
                Reference = context.RequestServices.GetRequiredService<References>().New(),
            };
            Refusals.Apply(context, refusal);
            RefusalLog.Refused(context.RequestServices.GetRequiredService<ILogger<RefusalLog>>(), refusal.Code, (int)refusal.Status, refusal.Reference);
        });
    }
}
