using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Web;

namespace LtiRevisionTool.Web.Features.Admin.SignIn;

/// <summary>
/// Signing in with Microsoft Entra, by Microsoft.Identity.Web: two schemes that are nobody's default, so that no other page of the
/// tool ever asks them.
/// </summary>
internal static class AdminSignIn
{
    public const string CookieScheme = "Admin";
    public const string OpenIdScheme = "AdminOpenId";
    public const string Policy = "Administrators";
    public const string Root = "/admin";
    public const string CallbackPath = Root + "/signin-oidc";
    public const string SignedOutCallbackPath = Root + "/signout-callback-oidc";
    public const string SignedOutPath = Root + "/signed-out";
    public const string AnotherAccountPath = Root + "/sign-in";

    /// <summary>A session ends so long after its sign-in, used or not: then Entra says anew whether the account still has the role.</summary>
    public static readonly TimeSpan SessionLife = TimeSpan.FromHours(1);

    private static readonly TimeSpan PatienceWithAuthority = TimeSpan.FromSeconds(15);

    public static void AddAdminSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<EntraOptions>().BindConfiguration(EntraOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EntraOptions>, EntraOptionsValidator>();
        services.AddOptions<AdminOptions>().BindConfiguration(AdminOptions.Section)
            .Validate(options => !string.IsNullOrWhiteSpace(options.Role), "Admin__Role must name an app role").ValidateOnStart();
        services.AddSingleton<Administrators>();
        services.AddSingleton<AdminProblems>();
        services.AddSingleton<AdminChallenge>();
        services.AddSingleton<AdminTokens>();

        // Their lines quote what somebody posted and what Entra says of an account; ours have a code and a reference.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Authentication", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.IdentityModel", LogLevel.None);
        services.AddAuthentication().AddMicrosoftIdentityWebApp(builder.Configuration.GetSection(EntraOptions.Section), OpenIdScheme, CookieScheme);
        services.AddOptions<CookieAuthenticationOptions>(CookieScheme).Configure(SetUp);
        services.AddOptions<OpenIdConnectOptions>(OpenIdScheme).Configure<AdminTokens>(SetUp);

        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.AddAuthenticationSchemes(CookieScheme).AddRequirements(new IsAdministrator()));
        services.AddSingleton<IAuthorizationHandler, IsAdministratorHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AdminAuthorizationResults>();
        services.Configure<AntiforgeryOptions>(antiforgery =>
        {
            antiforgery.Cookie = new SecureCookieBuilder { Name = "__Host-admin-form", Path = "/", HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true };
            antiforgery.SuppressXFrameOptionsHeader = true; // It is sent with every answer below /admin, and says less here.
        });
    }

    public static void UseAdminSignIn(this WebApplication app)
    {
        var authority = new Uri(app.Services.GetRequiredService<IOptions<EntraOptions>>().Value.Instance).GetLeftPart(UriPartial.Authority);
        // Signing out posts here and goes on to the authority.
        var policy = new ContentPolicy(
            $"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self' {authority}; base-uri 'none'; frame-ancestors 'none'");
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(Root))
            {
                context.Features.Set(policy);
            }

            return next(context);
        });
        app.UseAuthentication();
        app.UseAuthorization();
    }

    private static void SetUp(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "__Host-admin";
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        cookie.Cookie.IsEssential = true;
        cookie.ExpireTimeSpan = SessionLife;
        cookie.SlidingExpiration = false;
    }

    private static void SetUp(OpenIdConnectOptions openId, AdminTokens tokens)
    {
        openId.CallbackPath = CallbackPath;
        openId.SignedOutCallbackPath = SignedOutCallbackPath;
        openId.RemoteSignOutPath = PathString.Empty; // Anybody's page could call it.
        openId.SaveTokens = false;
        openId.DisableTelemetry = true;
        openId.BackchannelTimeout = PatienceWithAuthority;
        SetUp(openId.CorrelationCookie, "__Secure-admin-login.");
        SetUp(openId.NonceCookie, "__Secure-admin-nonce.");
        tokens.Listen(openId.Events);
    }

    private static void SetUp(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.Path = CallbackPath;
        cookie.SecurePolicy = CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.None; // The authority posts its answer from its own page.
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
    }

    /// <summary>
    /// Always <c>Secure</c>, which browsers take on loopback http too; stock antiforgery refuses to work there when it is told so. Outside
    /// Development nothing but https gets this far.
    /// </summary>
    private sealed class SecureCookieBuilder : CookieBuilder
    {
        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var options = base.Build(context, expiresFrom);
            options.Secure = true;
            return options;
        }
    }
}
