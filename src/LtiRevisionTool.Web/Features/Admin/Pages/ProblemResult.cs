using LtiRevisionTool.Web.Features.Admin.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>A problem as what a page answers with.</summary>
internal sealed class ProblemResult(AdminProblem problem) : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context) =>
        context.HttpContext.RequestServices.GetRequiredService<AdminProblems>().ShowAsync(context.HttpContext, problem);
}
