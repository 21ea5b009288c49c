using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Takes the word that the settings of a copied activity stay as they are, and goes back to the class.</summary>
internal sealed class CopyModel(CopyDesk copies) : VisitPage
{
    public ActionResult OnGet() => new SeeOtherResult(Visit.Teach());

    public async Task<ActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await copies.LeaveAsync(Visit, cancellation);
        return new SeeOtherResult($"{Visit.Teach()}?left=1#done");
    }
}
