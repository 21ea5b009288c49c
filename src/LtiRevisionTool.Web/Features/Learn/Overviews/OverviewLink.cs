namespace LtiRevisionTool.Web.Features.Learn.Overviews;

/// <summary>A page across the cards, as the contents page names it.</summary>
/// <param name="Note">What is on it, in a few words.</param>
internal sealed record OverviewLink(string Address, string Words, string Note);
