using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Check;

/// <summary>A teacher checks the connection of their activity, and has words to pass on.</summary>
internal sealed class CheckModel(ConnectionCheck check, CheckTurns turns) : VisitPage
{
    /// <summary>What was found; null before anybody asked.</summary>
    public CheckReport? Report { get; private set; }

    /// <summary>True when this activity was checked a moment ago, or is being checked.</summary>
    public bool MustWait { get; private set; }

    /// <summary>Ticked: no column is made and no grade written.</summary>
    [BindProperty]
    public bool LeaveGradebook { get; set; }

    public string Lms => LmsName.Of(Visit.PlatformFamily);

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
}
