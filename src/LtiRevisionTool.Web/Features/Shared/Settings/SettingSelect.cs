namespace LtiRevisionTool.Web.Features.Shared.Settings;

/// <summary>A list to choose a setting from.</summary>
/// <param name="Now">The value that is chosen; the first where none is.</param>
/// <param name="Problem">What is wrong with it; null when nothing is.</param>
internal sealed record SettingSelect(string Name, string Label, IReadOnlyList<(string Value, string Words)> Options, string Now, string? Problem);
