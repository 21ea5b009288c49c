using Microsoft.AspNetCore.Authorization;

namespace LtiRevisionTool.Web.Features.Admin.SignIn;

/// <summary>What every page below <c>/admin</c> asks for, at every request.</summary>
internal sealed class IsAdministrator : IAuthorizationRequirement;

internal sealed class IsAdministratorHandler(Administrators administrators) : AuthorizationHandler<IsAdministrator>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, IsAdministrator requirement)
    {
        if (context.User.Identity is { IsAuthenticated: true } && administrators.Judge(context.User) == AdminVerdict.Admitted)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
