namespace LtiRevisionTool.Web.Features.Assign;

/// <summary>A list to choose a setting from.</summary>
/// <param name="Now">The value that is chosen; the first where none is.</param>
/// <param name="Problem">What is wrong with it; null when nothing is.</param>
internal sealed record PickSelect(string Name, string Label, IReadOnlyList<(string Value, string Words)> Options, string Now, string? Problem);
