using System.Net;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>
/// Guards every page of a launch: session, role, and on unsafe methods the form token and where the request came from.
/// Runs before model binding.
/// </summary>
internal sealed class VisitFilter(Visits visits, FormGuard forms, PageRefusals refusals) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var (match, visit) = await visits.FindAsync(http, (string?)context.RouteData.Values["launch"], http.RequestAborted);
        var refusal = match switch
        {
            LaunchMatch.Found => await AdmitAsync(context, visit!),
            LaunchMatch.NotFound => NoSuchPage,
            LaunchMatch.NoSession => SessionOver,
            _ => EarlierVisit,
        };
        if (refusal is null)
        {
            await next();
            return;
        }

        refusals.Refuse(context, refusal);
    }

    private async Task<Refusal?> AdmitAsync(ResourceExecutingContext context, Visit visit)
    {
        var http = context.HttpContext;
        var forTeachers = context.ActionDescriptor.AttributeRouteInfo?.Template?.StartsWith("teach/", StringComparison.Ordinal) == true;
        if (forTeachers && visit.PreviewOf is not null)
        {
            // Nobody has opened what is still to be chosen: there is no class.
            return NoSuchPage;
        }

        if (forTeachers && visit.Role != VisitRole.Teacher)
        {
            return TeachersOnly;
        }

        if (await forms.CheckAsync(http, visit.FormToken, ForeignForm) is { } refusal)
        {
            return refusal;
        }

        FrameAncestors.Set(http, visit.Frame);
        http.Features.Set(visit);
        return null;
    }

    private static readonly Refusal NoSuchPage = Refusals.ForStatus(404, "");

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
