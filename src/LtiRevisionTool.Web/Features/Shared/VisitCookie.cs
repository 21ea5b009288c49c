namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>The session cookie: opaque, partitioned, replaced at each launch.</summary>
internal static class VisitCookie
{
    public const string Name = "__Host-revision";

    public static CookieOptions Options(TimeSpan maxAge) => new()
    {
        Path = "/",
        Secure = true,
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.None,
        MaxAge = maxAge,
        Extensions = { "Partitioned" },
    };
}
