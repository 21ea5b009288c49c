namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>The one page that shows an invitation's link.</summary>
/// <param name="Name">What the platform will be called.</param>
/// <param name="Link">The link.</param>
/// <param name="ByHand">The page on which the same invitation is used by hand.</param>
/// <param name="Ends">Until when it works.</param>
internal sealed record LinkView(string Name, string Link, string ByHand, string Ends);
