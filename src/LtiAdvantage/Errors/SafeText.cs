using System.Text;

namespace LtiAdvantage.Errors;

/// <summary>Makes text that an outsider sent fit for logs, pages and stores.</summary>
internal static class SafeText
{
    private const int FactLength = 255;

    /// <summary>For logs and administrators: no control characters, at most 255 characters.</summary>
    public static string Fact(string value) => Cap(Clean(value), FactLength);

    /// <summary>For display and storage: control characters become blanks; nothing is cut.</summary>
    public static string Clean(string value)
    {
        if (!value.Any(char.IsControl)) return value;
        var text = new StringBuilder(value.Length);
        foreach (var c in value) text.Append(char.IsControl(c) ? ' ' : c);
        return text.ToString();
    }

    /// <summary>Whether a value can be an identifier: no control characters and no half of a surrogate pair.</summary>
    public static bool IsIdentifier(string value)
    {
        foreach (var rune in value.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar) return false;
        }
        return true;
    }

    private static string Cap(string value, int length)
    {
        if (value.Length <= length) return value;
        return char.IsHighSurrogate(value[length - 1]) ? value[..(length - 1)] : value[..length];
    }
}
