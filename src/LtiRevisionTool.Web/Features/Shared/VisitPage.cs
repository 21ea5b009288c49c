using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>A page of a launch. The visit filter has resolved the session, or ended the request, before a handler runs.</summary>
internal abstract class VisitPage : PageModel
{
    public Visit Visit => HttpContext.Features.Get<Visit>()
        ?? throw new InvalidOperationException("A page of a launch lies outside the folders that the visit filter guards.");

    /// <summary>A page answers only the methods that it has a handler for: without one nothing would fill it.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null)
        {
            Response.Headers.Allow = string.Join(", ", context.ActionDescriptor.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()));
            context.Result = StatusCode(StatusCodes.Status405MethodNotAllowed);
        }
    }
}
