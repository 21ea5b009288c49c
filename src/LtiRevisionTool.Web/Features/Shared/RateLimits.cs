using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Section <c>RateLimits</c> of the settings.</summary>
internal sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>Requests a minute for each address and group of routes; 0 = no limit. A school behind one address must fit.</summary>
    public int PerMinute { get; set; } = 300;
}

/// <summary>
/// One bucket for each address and group of routes. The steps of one launch are groups of their own, so that a year group behind
/// one address which needs every step still fits.
/// </summary>
internal static class RateLimits
{
    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section)
            .Validate(options => options.PerMinute >= 0, "RateLimits__PerMinute must be 0 or more").ValidateOnStart();
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, (string, string)>(context => Bucket(context, AddressKey(context), IsPage(context) ? PageShare : 1)),
                PartitionedRateLimiter.Create<HttpContext, (string, string)>(context => Bucket(context, VisitorKey(context), 1)));
        });
    }

    /// <summary>A whole year group reads and answers behind one address: pages of a session count for the session.</summary>
    private const int PageShare = 20;

    /// <summary>An administrator connects a platform in two or three requests, and rarely.</summary>
    private const int Registrations = 10;

    private static RateLimitPartition<(string, string)> Bucket(HttpContext context, (string Group, string Who) key, int share)
    {
        var setting = context.RequestServices.GetRequiredService<IOptions<RateLimitOptions>>().Value.PerMinute;
        var perMinute = key.Group == "registration" ? Math.Min(setting, Registrations) : setting * share;
        // The page that explains a refusal is not another request. It needs a key of its own: a key keeps the limiter it came with first.
        return perMinute == 0 || context.Features.Get<IStatusCodeReExecuteFeature>() is not null
            ? RateLimitPartition.GetNoLimiter(("none", ""))
            : RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = perMinute,
                TokensPerPeriod = Math.Max(1, perMinute / 6),
                ReplenishmentPeriod = TimeSpan.FromSeconds(10),
                AutoReplenishment = true,
            });
    }

    private static (string, string) AddressKey(HttpContext context) =>
        (Group(context), context.Connection.RemoteIpAddress?.ToString() ?? "");

    private static (string, string) VisitorKey(HttpContext context) =>
        IsPage(context) && context.Request.Cookies[VisitCookie.Name] is { Length: > 0 and < 64 } secret
            ? (Group(context), Secrets.Hash(secret))
            : AddressKey(context);

    private static bool IsPage(HttpContext context) => Group(context) == "pages";

    private static string Group(HttpContext context)
    {
        var path = context.Request.Path;
        return path.StartsWithSegments("/lti/login") ? "login"
            : path.StartsWithSegments("/lti/launch") ? "launch"
            : path.StartsWithSegments("/lti/proof") ? "proof"
            : path.StartsWithSegments("/lti/arrive") ? "arrive"
            : path.StartsWithSegments("/lti/register") ? "registration"
            : path.StartsWithSegments("/.well-known") ? "keys"
            : path.StartsWithSegments("/admin") ? "admin"
            : "pages";
    }
}
