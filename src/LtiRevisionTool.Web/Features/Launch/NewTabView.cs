namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>What the page needs that lets a session go on in a tab of its own.</summary>
internal sealed record NewTabView(string Code, string Reference);
