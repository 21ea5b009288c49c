using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Takes the choice of what the activity shows, and goes back to the class.</summary>
internal sealed class PartModel(PartChoice choice) : VisitPage
{
    [BindProperty]
    public string? Shows { get; set; }

    public ActionResult OnGet() => new SeeOtherResult(Visit.Teach());

    public async Task<ActionResult> OnPostAsync(CancellationToken cancellation) =>
        await choice.KeepAsync(Visit, Shows ?? "", cancellation)
            ? new SeeOtherResult($"{Visit.Teach()}?chosen=1#done")
            : BadRequest();
}
