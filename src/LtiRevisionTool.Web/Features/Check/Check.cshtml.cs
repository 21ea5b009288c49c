using System.Net;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LtiRevisionTool.Web.Features.Check;

/// <summary>A teacher checks the connection of their activity, and has words to pass on.</summary>
internal sealed class CheckModel(ConnectionCheck check, CheckTurns turns, References references) : VisitPage
{
    /// <summary>What was found; null before anybody asked.</summary>
    public CheckReport? Report { get; private set; }

    /// <summary>True when this activity was checked a moment ago, or is being checked.</summary>
    public bool MustWait { get; private set; }

    /// <summary>Ticked: no column is made and no grade written.</summary>
    [BindProperty]
    public bool LeaveGradebook { get; set; }

    public string Lms => LmsName.Of(Visit.PlatformFamily);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Visit.Role == VisitRole.Teacher)
        {
            base.OnPageHandlerExecuting(context);
            return;
        }

        Refusals.Apply(HttpContext, TeachersOnly with { Reference = references.New() });
        context.Result = new StatusCodeResult((int)TeachersOnly.Status);
    }

    public ActionResult OnGet() => Page();

    public async Task<ActionResult> OnPostAsync(CancellationToken cancellation)
    {
        using var turn = turns.TryTake(Visit.Placement);
        if (turn is null)
        {
            MustWait = true;
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = "60";
            return Page();
        }

        Report = await check.RunInCourseAsync(Visit.Placement, Visit.Person, LeaveGradebook, cancellation);
        return Report is null ? NotFound() : Page();
    }

    private static readonly Refusal TeachersOnly = new()
    {
        Status = HttpStatusCode.Forbidden,
        Code = "LTI-ROLE",
        Heading = "This page is for teachers of the course",
        Sentence = "Go back to your course and open the activity there.",
    };
}
