namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>The one page that shows an invitation's link.</summary>
internal sealed record LinkView(string Name, string Link, string Ends);
