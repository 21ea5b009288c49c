using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace LtiRevisionTool.Web.Features.Admin.SignIn;

/// <summary>Sends somebody to the authority. Where they go afterwards lies sealed in the state: no address of a request says it.</summary>
internal sealed class AdminChallenge(AdminProblems problems, ILogger<AdminLog> logger)
{
    private const int LongestReturn = 512;

    /// <summary>For who has an account that is not let in: the authority asks which one to take.</summary>
    public static Task AskForAnotherAccountAsync(HttpContext context, AdminChallenge challenge) =>
        challenge.AskAsync(context, AdminSignIn.Root, "select_account");

    /// <param name="context">The request.</param>
    /// <param name="back">A path of ours.</param>
    /// <param name="prompt">What the authority is to ask; null for what it thinks right.</param>
    public async Task AskAsync(HttpContext context, string back, string? prompt)
    {
        var page = back.Length > LongestReturn ? AdminSignIn.Root : back;
        var properties = new AuthenticationProperties { RedirectUri = page };
        properties.SetParameter(OpenIdConnectParameterNames.Prompt, prompt);
        try
        {
            await context.ChallengeAsync(AdminSignIn.OpenIdScheme, properties);
        }
        catch (Exception away) when (IsAuthorityAway(away) && !context.Response.HasStarted)
        {
            var reference = await problems.ShowAsync(context, AdminProblem.AuthorityAway(page));
            AdminLog.AuthorityAway(logger, reference, away);
        }
    }

    /// <summary>The authority's configuration could not be read: the library says so by an exception about its state that holds the cause.</summary>
    public static bool IsAuthorityAway(Exception? thrown) =>
        thrown is HttpRequestException or IOException or InvalidOperationException { InnerException: not null };
}
