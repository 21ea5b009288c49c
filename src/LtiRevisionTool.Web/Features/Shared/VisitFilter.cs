using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>
/// Guards every page of a launch: session, role, and on unsafe methods the form token and where the request came from.
/// Runs before model binding.
/// </summary>
internal sealed class VisitFilter(Visits visits, References references, IOptions<ToolOptions> tool, ILogger<VisitFilter> logger) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var refusal = await visits.FindAsync(http, (string?)context.RouteData.Values["launch"], http.RequestAborted) switch
        {
            VisitResult.Found found => await AdmitAsync(context, found.Visit),
            VisitResult.NotFound => Refusals.ForStatus(404, ""),
            VisitResult.NoSession => SessionOver,
            _ => EarlierVisit,
        };
        if (refusal is null)
        {
            await next();
            return;
        }

        refusal = refusal with { Reference = references.New() };
        Refusals.Apply(http, refusal);
        VisitLog.PageRefused(logger, refusal.Code, refusal.Reference);
        context.Result = new StatusCodeResult((int)refusal.Status);
    }

    private async Task<Refusal?> AdmitAsync(ResourceExecutingContext context, Visit visit)
    {
        var http = context.HttpContext;
        var forTeachers = ((CompiledPageActionDescriptor)context.ActionDescriptor).ViewEnginePath.StartsWith("/Teach", StringComparison.Ordinal);
        if (forTeachers && visit.Role != VisitRole.Teacher)
        {
            return TeachersOnly;
        }

        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            var reading = await FormParameters.ReadAsync(http, FormParameters.LargestPage, http.RequestAborted);
            if (reading.Form is null)
            {
                return Refusals.ForStatus(reading.Status, "");
            }

            var token = reading.Form.FirstOrDefault(field => field.Key == FormToken.Field).Value;
            if (!FormToken.Matches(token, visit.FormToken) || IsForeign(http.Request))
            {
                return ForeignForm;
            }
        }

        FrameAncestors.Set(http, visit.Frame);
        http.Features.Set(visit);
        return null;
    }

    private bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site != "same-origin")
        {
            return true;
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && origin != "null" && !origin.Equals(tool.Value.PublicAddress, StringComparison.OrdinalIgnoreCase);
    }

    private static readonly Refusal SessionOver = new()
    {
        Status = HttpStatusCode.Unauthorized,
        Code = "LTI-SESSION-OVER",
        Heading = "Open the activity again from your course",
        Sentence = "Your visit is over, or the browser did not keep it. Every answer that was marked is saved.",
    };

    private static readonly Refusal EarlierVisit = new()
    {
        Status = HttpStatusCode.Unauthorized,
        Code = "LTI-EARLIER-VISIT",
        Heading = "This page belongs to an earlier visit",
        Sentence = "Open the activity again from your course. Every answer that was marked is saved.",
    };

    private static readonly Refusal TeachersOnly = new()
    {
        Status = HttpStatusCode.Forbidden,
        Code = "LTI-ROLE",
        Heading = "This page is for teachers of the course",
        Sentence = "Go back to your course and open the activity there.",
    };

    private static readonly Refusal ForeignForm = new()
    {
        Status = HttpStatusCode.BadRequest,
        Code = "LTI-FORM",
        Heading = "Open the activity again from your course",
        Sentence = "This form did not come from a page of your visit, so nothing was stored. Every answer that was marked before is saved.",
    };
}
