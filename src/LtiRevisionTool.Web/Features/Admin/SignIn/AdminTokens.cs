using System.Security.Claims;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Admin.SignIn;

/// <summary>Our part in signing in: addresses from the settings, our own look at each token, and what becomes a session.</summary>
internal sealed class AdminTokens(
    Administrators administrators, AdminProblems problems, Secrets secrets, IOptions<ToolOptions> tool, TimeProvider time, ILogger<AdminLog> logger)
{
    /// <summary>Adds to what Microsoft.Identity.Web does at each step.</summary>
    public void Listen(OpenIdConnectEvents events)
    {
        var (toAuthority, toSignOut) = (events.OnRedirectToIdentityProvider, events.OnRedirectToIdentityProviderForSignOut);
        events.OnRedirectToIdentityProvider = async context =>
        {
            await toAuthority(context);
            // From the settings, never from the request's host.
            context.ProtocolMessage.RedirectUri = tool.Value.PublicAddress + AdminSignIn.CallbackPath;
        };
        events.OnRedirectToIdentityProviderForSignOut = async context =>
        {
            await toSignOut(context);
            context.ProtocolMessage.PostLogoutRedirectUri = tool.Value.PublicAddress + AdminSignIn.SignedOutCallbackPath;
        };
        events.OnSignedOutCallbackRedirect = context =>
        {
            // Always the same page, whatever state came back.
            context.Response.Redirect(AdminSignIn.SignedOutPath);
            context.HandleResponse();
            return Task.CompletedTask;
        };
        events.OnTokenValidated = JudgeAsync;
        events.OnRemoteFailure = FailAsync;
    }

    /// <summary>Runs when signature, issuer, audience and times have been found right. The nonce is compared after it.</summary>
    private async Task JudgeAsync(TokenValidatedContext context)
    {
        // As the authority wrote them: on their way here the library gives some of them other names.
        var token = new ClaimsPrincipal(new ClaimsIdentity(context.SecurityToken.Claims));
        var verdict = administrators.Judge(token);
        if (verdict != AdminVerdict.Admitted)
        {
            context.HandleResponse();
            await problems.ShowAsync(context.HttpContext, AdminProblem.Of(verdict, Administrators.NameOf(token)));
            return;
        }

        context.Principal = administrators.Session(token, secrets.New());
        var now = time.GetUtcNow();
        var properties = context.Properties!;
        properties.IsPersistent = false;
        properties.AllowRefresh = false;
        properties.IssuedUtc = now;
        properties.ExpiresUtc = now + AdminSignIn.SessionLife;
    }

    private async Task FailAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        var cause = context.Failure?.InnerException;
        var problem = AdminChallenge.IsAuthorityAway(cause) ? AdminProblem.AuthorityAway(context.Properties?.RedirectUri ?? AdminSignIn.Root)
            : context.Failure?.Data["error"] as string == "access_denied" ? AdminProblem.Of(AdminVerdict.NoRole, null)
            : AdminProblem.SignInFailed;
        var reference = await problems.ShowAsync(context.HttpContext, problem);
        AdminLog.SignInFailed(logger, reference, context.Failure?.GetType().Name ?? "none", cause?.GetType().Name ?? "none");
    }
}
