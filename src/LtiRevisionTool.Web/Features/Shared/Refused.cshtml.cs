using System.Globalization;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>The one page for every refused request, whatever refused it.</summary>
internal sealed class RefusedModel(References references, TimeProvider time, ILogger<RefusalLog> logger) : PageModel
{
    public Refusal Refusal { get; private set; } = null!;

    public string At { get; } = time.GetLocalNow().ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    // Runs for every verb: the refused request may have been any.
    public override void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        if (HttpContext.Features.Get<Refusal>() is { } explained)
        {
            Refusal = explained;
            return;
        }

        if (Response.StatusCode < 400)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        Refusal = Refusals.ForStatus(Response.StatusCode, references.New());
        Refusals.Apply(HttpContext, Refusal);
        if (Response.StatusCode >= 500)
        {
            RefusalLog.Fault(logger, Refusal.Code, Response.StatusCode, Refusal.Reference);
        }
        else
        {
            RefusalLog.Refused(logger, Refusal.Code, Response.StatusCode, Refusal.Reference);
        }
    }
}
