using System.Net;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LtiRevisionTool.Web.Features.Assign;

/// <summary>Guards the pages of a picker, as <see cref="VisitFilter"/> does those of an activity. Only teachers have such a visit.</summary>
internal sealed class PickerFilter(PickerVisits visits, FormGuard forms, PageRefusals refusals) : IAsyncResourceFilter
{
    // All parts of several topics, each ticked.
    private const int MostFields = 1024;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var (match, visit) = await visits.FindAsync(http, (string?)context.RouteData.Values["launch"], http.RequestAborted);
        var refusal = match switch
        {
            LaunchMatch.Found => await forms.CheckAsync(http, visit!.FormToken, ForeignForm, MostFields),
            LaunchMatch.NotFound => Refusals.ForStatus(404, ""),
            LaunchMatch.NoSession => SessionOver,
            _ => EarlierVisit,
        };
        if (refusal is not null)
        {
            refusals.Refuse(context, refusal);
            return;
        }

        FrameAncestors.Set(http, visit!.Frame);
        http.Features.Set(visit);
        await next();
    }

    private static readonly Refusal SessionOver = new()
    {
        Status = HttpStatusCode.Unauthorized,
        Code = "LTI-SESSION-OVER",
        Heading = "Choose again from your course",
        Sentence = "Your visit is over, or the browser did not keep it. Nothing was added.",
    };

    private static readonly Refusal EarlierVisit = new()
    {
        Status = HttpStatusCode.Unauthorized,
        Code = "LTI-EARLIER-VISIT",
        Heading = "This page belongs to an earlier visit",
        Sentence = "Choose again from your course. Nothing was added.",
    };

    private static readonly Refusal ForeignForm = new()
    {
        Status = HttpStatusCode.BadRequest,
        Code = "LTI-FORM",
        Heading = "Choose again from your course",
        Sentence = "This form did not come from a page of your visit. Nothing was added.",
    };
}
