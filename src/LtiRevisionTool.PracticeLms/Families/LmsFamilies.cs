using LtiRevisionTool.PracticeLms.Canvas;
using LtiRevisionTool.PracticeLms.Moodle;

namespace LtiRevisionTool.PracticeLms.Families;

internal static class LmsFamilies
{
    public static IReadOnlyList<ILmsFamily> All { get; } = [new MoodleFamily(), new CanvasFamily()];

    /// <summary>The family of a name, in any case; the first one for a name that the check of the settings refuses.</summary>
    public static ILmsFamily Of(string? name) => Find(name) ?? All[0];

    public static ILmsFamily? Find(string? name) => All.FirstOrDefault(family => string.Equals(family.Name, name, StringComparison.OrdinalIgnoreCase));
}
