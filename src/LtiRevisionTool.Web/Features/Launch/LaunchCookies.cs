using LtiAdvantage.Login;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>One cookie per login that binds it to the browser, and the session that a launch replaces.</summary>
internal static class LaunchCookies
{
    public static void AddLogin(HttpContext context, LoginCookie cookie)
    {
        foreach (var name in LoginCookie.Surplus(context.Request.Cookies))
        {
            Remove(context, name);
        }

        context.Response.Cookies.Append(cookie.Name, cookie.Value, VisitCookie.Options(cookie.MaxAge));
    }

    public static void ReplaceSession(HttpContext context, string secret) =>
        context.Response.Cookies.Append(VisitCookie.Name, secret, VisitCookie.Options(KnownLaunches.Longest));

    public static void Remove(HttpContext context, string name) =>
        context.Response.Cookies.Append(name, "", VisitCookie.Options(TimeSpan.Zero));
}
