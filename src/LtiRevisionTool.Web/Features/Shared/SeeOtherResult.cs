using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>303: what was posted is done, and the browser goes on with GET, so that a reload never posts again.</summary>
/// <param name="address">A path of this tool, with query and fragment.</param>
internal sealed class SeeOtherResult(string address) : ActionResult
{
    public string Address { get; } = address;

    public override void ExecuteResult(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.StatusCode = StatusCodes.Status303SeeOther;
        response.Headers.Location = Address;
    }
}
