using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>A grade link that leads to nobody of the class. It does not tell whether the person is known anywhere else.</summary>
internal sealed class NoWorkModel : VisitPage
{
    public IActionResult OnGet() => Page();
}
