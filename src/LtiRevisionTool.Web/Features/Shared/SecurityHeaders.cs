namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>
/// Headers of every answer. Pages of a launch live in a frame of their platform: who may frame them is said by the content
/// policy alone, since <c>X-Frame-Options</c> cannot name a site.
/// </summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action ";

    private const string AnyPage = "https:";
    private const string AnyPageInDevelopment = "https: http://localhost:* http://127.0.0.1:*";

    public static IApplicationBuilder UseSecurityHeaders(this WebApplication app)
    {
        var anyPage = app.Environment.IsDevelopment() ? AnyPageInDevelopment : AnyPage;
        return app.Use((context, next) =>
        {
            // At the last moment, so that an answer made by the error pages carries them too.
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                if (context.Features.Get<ContentPolicy>() is { } own)
                {
                    headers.ContentSecurityPolicy = own.Text;
                    headers.XFrameOptions = "DENY";
                }
                else
                {
                    var ancestors = Ancestors(context) is var sources && sources == AnyPage ? anyPage : sources;
                    headers.ContentSecurityPolicy = $"{Policy}{context.Features.Get<FormTarget>()?.Origin ?? "'self'"}; base-uri 'none'; frame-ancestors {ancestors}";
                }

                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
                if (headers.CacheControl.Count == 0)
                {
                    headers.CacheControl = "no-store";
                }

                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static string Ancestors(HttpContext context)
    {
        // Only what has an error page of its own: a refused health check is framed by nobody.
        var ancestors = context.Features.Get<Refusal>() is not null ? FrameAncestors.Anyone : context.Features.Get<FrameAncestors>() ?? FrameAncestors.None;
        return ancestors.Sources;
    }
}
