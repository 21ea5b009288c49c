namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>What people call their platform: by its name where the family says it.</summary>
internal static class LmsName
{
    private const string Unknown = "your learning platform";

    /// <summary>"Moodle", "Canvas" or "your learning platform", for the middle of a sentence.</summary>
    public static string Of(string? family) => family is "Moodle" or "Canvas" ? family : Unknown;

    /// <summary>Puts the name where a text says <c>{lms}</c>, and where a sentence begins with it, <c>{Lms}</c>.</summary>
    public static string Into(string text, string? family)
    {
        var name = Of(family);
        return text
            .Replace("{lms}", name, StringComparison.Ordinal)
            .Replace("{Lms}", char.ToUpperInvariant(name[0]) + name[1..], StringComparison.Ordinal);
    }
}
