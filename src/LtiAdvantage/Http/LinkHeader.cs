namespace LtiAdvantage.Http;

/// <summary>Reads <c>Link</c> headers, as RFC 8288 writes them and as platforms do.</summary>
internal static class LinkHeader
{
    /// <summary>The target of the first link whose relations include <c>next</c>; null when there is none.</summary>
    public static string? FindNext(IEnumerable<string> headers) => Find(headers, "next");

    /// <summary>The target of the first link whose relations include the one asked for; null when there is none.</summary>
    public static string? Find(IEnumerable<string> headers, string relation)
    {
        foreach (var header in headers)
        {
            var position = 0;
            while (TryReadLink(header, relation, ref position, out var target, out var fits))
            {
                if (fits)
                    return target;
            }
        }

        return null;
    }

    private static bool TryReadLink(string text, string relation, ref int position, out string target, out bool fits)
    {
        target = "";
        fits = false;
        var open = text.IndexOf('<', position);
        var close = open < 0 ? -1 : text.IndexOf('>', open);
        if (close < 0)
            return false;

        // Moodle escapes the address as if it stood in a page.
        target = text[(open + 1)..close].Trim().Replace("&amp;", "&", StringComparison.Ordinal);
        position = close + 1;
        while (position < text.Length && text[position] != ',')
        {
            if (text[position] != ';')
            {
                position++;
                continue;
            }

            position++;
            var name = ReadName(text, ref position);
            var value = ReadValue(text, ref position);
            fits |= name.Equals("rel", StringComparison.OrdinalIgnoreCase) && Names(value, relation);
        }

        return true;
    }

    private static string ReadName(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && text[position] is not ('=' or ';' or ','))
            position++;

        return text[start..position].Trim();
    }

    private static string ReadValue(string text, ref int position)
    {
        if (position >= text.Length || text[position] != '=')
            return "";

        position++;
        while (position < text.Length && text[position] == ' ')
            position++;

        if (position >= text.Length)
            return "";

        var quote = text[position];
        if (quote is not ('"' or '\''))
            return ReadUnquoted(text, ref position);

        var start = ++position;
        while (position < text.Length && text[position] != quote)
            position += text[position] == '\\' ? 2 : 1;

        var end = Math.Min(position, text.Length);
        position = Math.Min(end + 1, text.Length);
        return text[start..end];
    }

    private static string ReadUnquoted(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && text[position] is not (';' or ','))
            position++;

        return text[start..position];
    }

    // Everything that cannot stand in a relation's name separates: spaces, and typographic quotes in whatever
    // encoding the header was read.
    private static bool Names(string relations, string relation)
    {
        var start = 0;
        for (var at = 0; at <= relations.Length; at++)
        {
            if (at < relations.Length && (char.IsAsciiLetterOrDigit(relations[at]) || relations[at] is '-' or '.' or ':' or '/' or '_'))
                continue;

            if (relations.AsSpan(start, at - start).Equals(relation, StringComparison.OrdinalIgnoreCase))
                return true;

            start = at + 1;
        }

        return false;
    }
}
