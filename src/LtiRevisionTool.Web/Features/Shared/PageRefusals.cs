using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Ends the request for a page with a refusal, under a reference that the log shares.</summary>
internal sealed class PageRefusals(References references, ILogger<PageRefusals> logger)
{
    public void Refuse(ResourceExecutingContext context, Refusal refusal)
    {
        refusal = refusal with { Reference = references.New() };
        Refusals.Apply(context.HttpContext, refusal);
        VisitLog.PageRefused(logger, refusal.Code, refusal.Reference);
        context.Result = new StatusCodeResult((int)refusal.Status);
    }
}
