using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>A page answers only the methods that it has a handler for: without one nothing would fill it.</summary>
internal abstract class GuardedPage : PageModel
{
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null)
        {
            Response.Headers.Allow = string.Join(", ", context.ActionDescriptor.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()));
            context.Result = StatusCode(StatusCodes.Status405MethodNotAllowed);
        }
    }
}
