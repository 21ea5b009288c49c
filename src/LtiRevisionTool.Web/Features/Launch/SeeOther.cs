namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>303: the browser goes on with GET, so that a reload never posts the token again.</summary>
internal sealed record SeeOther(string Address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = Address;
        return Task.CompletedTask;
    }
}
