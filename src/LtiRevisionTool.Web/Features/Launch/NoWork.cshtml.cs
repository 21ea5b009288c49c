using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>A review of work that is not here. It says the same to everybody: neither who is known nor what exists.</summary>
internal sealed class NoWorkModel : PageModel
{
    public const string Address = "/lti/no-work";
}
