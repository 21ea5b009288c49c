namespace LtiRevisionTool.Web.Features.Shared.Settings;

/// <summary>A list to choose a setting from.</summary>
/// <param name="Now">The value that is chosen; the first where none is.</param>
/// <param name="Problem">What is wrong with it; null when nothing is.</param>
/// <param name="Hint">What has to be known when choosing; null where the words say it all.</param>
internal sealed record SettingSelect(string Name, string Label, IReadOnlyList<(string Value, string Words)> Options, string Now, string? Problem, string? Hint = null)
{
    /// <summary>The ids of the words about it; null where there are none.</summary>
    public string? DescribedBy => (Problem, Hint) switch
    {
        (null, null) => null,
        (null, _) => $"{Name}-hint",
        (_, null) => $"{Name}-wrong",
        _ => $"{Name}-wrong {Name}-hint",
    };
}
