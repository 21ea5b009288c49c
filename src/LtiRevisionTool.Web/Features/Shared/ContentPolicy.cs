namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>
/// What pages outside launches may load and where their forms may go, as the policy writes it, instead of the policy of launches.
/// Such pages are framed by nobody.
/// </summary>
internal sealed record ContentPolicy(string Text);
