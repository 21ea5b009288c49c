namespace LtiRevisionTool.Web.Features.Learn.Booklets;

/// <summary>An option, an event, a prompt or a piece of evidence with its boxes.</summary>
/// <param name="Html">Its text, safe HTML.</param>
/// <param name="Note">What the answers version adds: plain text, or null.</param>
internal sealed record PaperLine(string Html, IReadOnlyList<PaperBox> Boxes, string? Note = null);
