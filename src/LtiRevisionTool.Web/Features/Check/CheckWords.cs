using System.Collections.Frozen;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Check;

/// <summary>Puts a code into words.</summary>
internal static class CheckWords
{
    private static readonly FrozenDictionary<string, CheckText> Texts =
        CheckPlatformTable.Texts.Concat(CheckTokenTable.Texts).Concat(CheckCourseTable.Texts).Concat(CheckServiceTable.Texts).ToFrozenDictionary();

    /// <summary>Every code there is, without its beginning.</summary>
    public static IEnumerable<string> Codes => Texts.Keys;

    public static (string Cause, string Fix) For(string code, string family, string? fact)
    {
        var text = Texts[code];
        return (Fill(text.Cause, family, fact), Fill(text.FixIn(family), family, fact));
    }

    private static string Fill(string text, string family, string? fact) =>
        LmsName.Into(text, family).Replace("{fact}", fact ?? "", StringComparison.Ordinal);
}
