namespace LtiRevisionTool.Web.Features.Assign;

/// <summary>A box to tick, or one of those of which one is chosen.</summary>
/// <param name="Control">"checkbox" or "radio".</param>
/// <param name="Size">"9 questions, 18 marks"; null where there is nothing to answer.</param>
internal sealed record PickOption(string Control, string Value, bool IsChosen, string Words, string? Size);
