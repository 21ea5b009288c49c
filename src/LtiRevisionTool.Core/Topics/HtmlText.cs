using System.Text;

namespace LtiRevisionTool.Core.Topics;

/// <summary>Text as HTML: only the five characters that HTML gives a meaning are replaced.</summary>
internal static class HtmlText
{
    public static string Escape(string text)
    {
        var html = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(character),
            };
        }

        return html.ToString();
    }
}
