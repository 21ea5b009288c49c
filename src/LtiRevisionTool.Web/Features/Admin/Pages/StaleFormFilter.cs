using LtiRevisionTool.Web.Features.Admin.SignIn;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>Where antiforgery refuses a form, a page says so and what to do.</summary>
internal sealed class StaleFormFilter : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.Result = new ProblemResult(AdminProblem.ForeignForm(context.HttpContext.Request.Path));
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
