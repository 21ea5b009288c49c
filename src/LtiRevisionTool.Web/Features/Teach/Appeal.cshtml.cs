using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Takes the teacher's word on an answer, and goes back to where it was given.</summary>
internal sealed class AppealModel(AppealDesk desk) : VisitPage
{
    /// <summary>The appeal, which stands for all alike.</summary>
    [BindProperty]
    public Guid? Appeal { get; set; }

    /// <summary>"accept" or "decline".</summary>
    [BindProperty]
    public string? Decide { get; set; }

    /// <summary>The student from whose page it comes, if it does.</summary>
    [BindProperty]
    public Guid? Person { get; set; }

    public ActionResult OnGet() => new SeeOtherResult(Visit.Teach());

    public async Task<ActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Appeal is not { } appeal || Decide is not ("accept" or "decline"))
        {
            return BadRequest();
        }

        return await desk.DecideAsync(Visit, appeal, Decide == "accept", cancellation)
            ? new SeeOtherResult($"{(Person is { } person ? Visit.TeachStudent(person) : Visit.Teach())}?decided={appeal:N}#done")
            : NotFound();
    }
}
