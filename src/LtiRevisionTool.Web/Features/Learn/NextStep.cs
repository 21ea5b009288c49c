namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>The one clear next step of a page: where it leads, what its button says, and a short line beside it.</summary>
internal sealed record NextStep(string Address, string Words, string? Note = null);
