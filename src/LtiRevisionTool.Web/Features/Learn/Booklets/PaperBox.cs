namespace LtiRevisionTool.Web.Features.Learn.Booklets;

/// <summary>A box to tick, or to write a number or a letter in.</summary>
/// <param name="Filled">What stands in it in the answers version; null while it is empty.</param>
/// <param name="Label">What it stands for, where there are several beside each other; or null.</param>
internal sealed record PaperBox(string? Filled, string? Label = null);
