using System.Text.RegularExpressions;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>The form of slugs and of the ids of terms, people, sources and events: <c>lenin-testament</c>.</summary>
internal static partial class LowerCaseId
{
    public const string Words = "lower-case letters and digits, with hyphens between words, as in \"lenin-testament\"";

    public static bool IsOne(string id) => Form().IsMatch(id);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
