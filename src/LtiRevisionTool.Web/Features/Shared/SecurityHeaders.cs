namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>
/// Headers of every answer. Pages of a launch live in a frame of the LMS, whose address only the platform knows: any
/// https page may frame them, and nothing in them acts without a form token.
/// </summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    public static IApplicationBuilder UseSecurityHeaders(this WebApplication app)
    {
        var ancestors = app.Environment.IsDevelopment() ? "'self' https: http://localhost:* http://127.0.0.1:*" : "'self' https:";
        return app.Use((context, next) =>
        {
            // At the last moment, so that an answer made by the error pages carries them too.
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = Policy + ancestors;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                if (headers.CacheControl.Count == 0)
                {
                    headers.CacheControl = "no-store";
                }

                return Task.CompletedTask;
            });
            return next(context);
        });
    }
}
