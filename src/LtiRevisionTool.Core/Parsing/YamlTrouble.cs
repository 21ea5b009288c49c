using System.Text.RegularExpressions;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>
/// Says in plain words what keeps a text from being YAML, and in which line. The library knows where it gave up,
/// which may be a line late, and speaks of its own work.
/// </summary>
internal sealed partial class YamlTrouble(string text)
{
    private const string Usual = "Look here and just above: a colon and a space follow each key; a text with \": \" or \" #\" in it, or a sign in front, stands between quotation marks ('One: two'); "
        + "brackets and quotation marks have both halves; lines are indented with spaces, not tabs.";

    private readonly YamlLine[] lines = [.. text.Split('\n').Select(line => new YamlLine(line))];
    private readonly string[] texts = text.Split('\n');

    /// <summary>The fault, where the library gave up in line <paramref name="mark"/>, from 1.</summary>
    public (int Line, string Reason) Find(int mark, string message)
    {
        if (Alias().Match(message) is { Success: true } alias && Array.FindIndex(texts, line => line.Contains(alias.Groups[1].Value, StringComparison.Ordinal)) is >= 0 and var starred)
            return (starred + 1, $"A text begins with \"*\" ({alias.Groups[1].Value}). Put it between quotation marks: '**One** and two'.");
        if (Array.FindIndex(lines, line => line is { HasTab: true, IsEmpty: false }) is >= 0 and var tabbed)
            return (tabbed + 1, "A tab stands in front of this line: indent with spaces.");

        var here = AtOrAbove(Math.Min(mark, lines.Length) - 1);
        if (here < 0) return (1, $"This is no YAML: {message} {Usual}");
        var above = AtOrAbove(here - 1);
        return Of(here) ?? (above < 0 ? null : Of(above)) ?? Open(here) ?? (here + 1, Words(here, message));
    }

    /// <summary>Why a key is there twice: it is, or the id between the two is so far in that nothing stands under it.</summary>
    public (int Line, string Reason) Twice(int mark, string key)
    {
        var above = AtOrAbove(Math.Min(mark, lines.Length) - 2);
        return above >= 0 && lines[above] is { Key: { } id, Value: "" } && lines[above].Indent >= lines[mark - 1].Indent
            ? (above + 1, $"\"{id}\" is too far in: what belongs to it must stand further in than it does.")
            : (mark, $"\"{key}\" is there twice.");
    }

    /// <summary>Whose line it is: the question's id, the entry's, or the key that it stands under; "" when that cannot be told.</summary>
    public string Whose(int line)
    {
        var index = Math.Min(line, texts.Length) - 1;
        for (var above = index; above >= 0; above--)
            if (QuestionId().Match(texts[above]) is { Success: true } question) return question.Groups[1].Value;
        if (EntryId().Match(texts[index]) is { Success: true } entry) return entry.Groups[1].Value;
        for (var above = index - 1; above >= 0; above--)
            if (lines[above] is { Key: { } key, Value: "" } && lines[above].Indent < lines[index].Indent) return key;
        return "";
    }

    private (int Line, string Reason)? Of(int index)
    {
        var (line, above, below) = (lines[index], Near(AtOrAbove(index - 1)), Near(AtOrBelow(index + 1)));
        return (line.Fault ?? line.MissingColon(above, below) ?? line.TooDeep(above)) is { } reason ? (index + 1, reason) : null;
    }

    /// <summary>A bracket or quotation mark that is left open may be closed by mistake much later.</summary>
    private (int Line, string Reason)? Open(int from)
    {
        var open = Array.FindLastIndex(lines, from, line => line.IsOpen);
        return open < 0 ? null : (open + 1, lines[open].Fault!);
    }

    private YamlLine? Near(int index) => index >= 0 && index < lines.Length ? lines[index] : null;

    private int AtOrAbove(int index)
    {
        while (index >= 0 && lines[index].IsEmpty) index--;
        return index;
    }

    private int AtOrBelow(int index)
    {
        while (index < lines.Length && lines[index].IsEmpty) index++;
        return index;
    }

    private string Words(int index, string message) =>
        message.Contains("flow", StringComparison.Ordinal) && lines[index].Value is ['[' or '{', ..]
            ? "Between brackets each text that holds \": \", a comma, a bracket or a quotation mark stands between '…': {id: a, text: 'One: two'}. Write '' for a ' in it."
        : lines[index].OutOfLine(lines.Take(index).Reverse()) ?? $"This is no YAML: {message} {Usual}";

    [GeneratedRegex(@"anchor '(\*[^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Alias();

    [GeneratedRegex(@"^\s*- \{?id: *(Q[0-9]+\.[0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex QuestionId();

    [GeneratedRegex(@"^\s*- \{?id: *([a-z0-9-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex EntryId();
}
