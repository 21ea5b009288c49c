using LtiRevisionTool.Web.Features.Admin.SignIn;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>Ends the session here, and at the authority where it can be reached.</summary>
internal sealed class SignOutModel : AdminPage
{
    public async Task<ActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(AdminSignIn.CookieScheme);
        try
        {
            await HttpContext.SignOutAsync(AdminSignIn.OpenIdScheme, new AuthenticationProperties { RedirectUri = AdminSignIn.SignedOutPath });
            return new EmptyResult();
        }
        catch (Exception away) when (AdminChallenge.IsAuthorityAway(away) && !Response.HasStarted)
        {
            return new SeeOtherResult(AdminSignIn.SignedOutPath);
        }
    }
}
