using System.Net;
using System.Text.RegularExpressions;

namespace LtiRevisionTool.PracticeLms.Pages;

/// <summary>A description without its tags; what was bold is in capitals, as Moodle does it.</summary>
internal static partial class PlainText
{
    public static string Of(string html)
    {
        var loud = Bold().Replace(html, match => match.Groups[2].Value.ToUpperInvariant());
        return WebUtility.HtmlDecode(Tag().Replace(loud, "")).Trim();
    }

    [GeneratedRegex("<(b|strong)>(.*?)</\\1>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Bold();

    [GeneratedRegex("<[a-zA-Z/][^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
