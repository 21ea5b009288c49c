using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>A page of the ladder below the cookie, as the answer of an endpoint: 200, framed by the platform alone.</summary>
/// <param name="View">Name of a view in this folder.</param>
internal sealed record DoorPage<T>(string View, T Model, FrameAncestors Frame) : IResult
    where T : class
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        FrameAncestors.Set(httpContext, Frame);
        var services = httpContext.RequestServices;
        var result = new ViewResult
        {
            ViewName = $"/Features/Launch/{View}.cshtml",
            ViewData = new ViewDataDictionary<T>(services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = Model },
        };
        var action = new ActionContext(httpContext, httpContext.GetRouteData(), new ActionDescriptor());
        return services.GetRequiredService<IActionResultExecutor<ViewResult>>().ExecuteAsync(action, result);
    }
}
