using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>A page as the answer of an endpoint.</summary>
/// <param name="View">Path of its view below the features, as <c>Launch/NewTab</c>.</param>
/// <param name="Model">What the view shows.</param>
/// <param name="Frame">Who may frame it.</param>
/// <param name="Status">200 unless it says why something was refused.</param>
internal sealed record PageAnswer<T>(string View, T Model, FrameAncestors Frame, int Status = StatusCodes.Status200OK) : IResult
    where T : class
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        FrameAncestors.Set(httpContext, Frame);
        var services = httpContext.RequestServices;
        var result = new ViewResult
        {
            ViewName = $"/Features/{View}.cshtml",
            StatusCode = Status,
            ViewData = new ViewDataDictionary<T>(services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = Model },
        };
        var action = new ActionContext(httpContext, httpContext.GetRouteData(), new ActionDescriptor());
        return services.GetRequiredService<IActionResultExecutor<ViewResult>>().ExecuteAsync(action, result);
    }
}
