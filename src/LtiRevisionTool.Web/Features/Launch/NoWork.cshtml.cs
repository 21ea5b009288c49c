using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>A review of work that is not here. It says the same to everybody: neither who is known nor what exists.</summary>
internal sealed class NoWorkModel : PageModel
{
    public const string Address = "/lti/no-work";

    // No session says whose frame it is, and nothing on it can be pressed.
    public void OnGet() => FrameAncestors.Set(HttpContext, FrameAncestors.Anyone);
}
