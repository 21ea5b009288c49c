using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace LtiRevisionTool.Web.Features.Admin.SignIn;

/// <summary>What somebody meets who is not let in: the authority, or a page that says why.</summary>
internal sealed class AdminAuthorizationResults(Administrators administrators, AdminChallenge challenge, AdminProblems problems) : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        if (authorizeResult.Forbidden)
        {
            // A session from before a setting was changed.
            return problems.ShowAsync(context, AdminProblem.Of(administrators.Judge(context.User), Administrators.NameOf(context.User)));
        }

        // What was posted is not kept over signing in: it is said, and nothing is done.
        return HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? challenge.AskAsync(context, context.Request.Path + context.Request.QueryString, prompt: null)
            : problems.ShowAsync(context, AdminProblem.SessionOver(context.Request.Path));
    }
}
