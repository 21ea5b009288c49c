using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Takes a teacher's wish for a newer list of students, and goes back to the class.</summary>
internal sealed class RosterModel(RosterDesk desk) : VisitPage
{
    public ActionResult OnGet() => new SeeOtherResult(Visit.Teach());

    public async Task<ActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await desk.LookAsync(Visit, asked: true, cancellation);
        return new SeeOtherResult($"{Visit.Teach()}#roster");
    }
}
