using System.Text.RegularExpressions;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>One line of a text that is no YAML, as its author sees it: how far in it begins, its key, and what stands after the key.</summary>
internal sealed partial class YamlLine
{
    private const string Signs = "@`%&!*,";

    private readonly bool isEntry;

    public YamlLine(string text)
    {
        var match = Parts().Match(text.TrimEnd());
        Indent = match.Groups["in"].Length;
        isEntry = match.Groups["in"].Value.Contains('-', StringComparison.Ordinal);
        HasTab = match.Groups["in"].Value.Contains('\t', StringComparison.Ordinal);
        Key = match.Groups["key"] is { Success: true } key ? key.Value : null;
        Value = match.Groups["value"].Value;
    }

    /// <summary>The place of the first letter; the <c>- </c> of a list counts as spaces.</summary>
    public int Indent { get; }

    public bool HasTab { get; }

    public string? Key { get; }

    public string Value { get; }

    public bool IsEmpty => Key is null && (Value.Length == 0 || Value[0] == '#');

    /// <summary>It opens a bracket or a quotation mark that it does not close.</summary>
    public bool IsOpen => Value is ['[' or '{', ..] && AfterBrackets() is null || Value is ['\'' or '"', ..] && !Quotes().Success;

    private string Name => Key is null ? "This text" : $"The text of \"{Key}\"";

    /// <summary>What is wrong with the line whatever stands around it, or null.</summary>
    public string? Fault => Value switch
    {
        "" => null,
        ['\'' or '"', ..] => QuotesFault(),
        ['[' or '{', ..] => AfterBrackets() is not { } rest ? "A bracket is opened and not closed: \"[…]\" and \"{…}\" have both halves, on one line."
            : rest.Length > 0 ? $"The brackets end before the line does. If {LowerName()} begins with a bracket, put all of it between quotation marks: '[1] and more'."
            : null,
        ['|' or '>', ..] => BlockHead().IsMatch(Value) ? null : Sign(),
        ['-' or '?', ' ', ..] => Sign(),
        ['-', not (' ' or '-'), ..] when Key is null => "A space follows the \"-\" of a list: \"- id\".",
        [var first, ..] when Signs.Contains(first) && Value.Length > 1 => Sign(),
        _ when Key is not null && PlainColon().IsMatch(Value) => $"{Name} holds \": \" or ends with \":\". Put it between quotation marks: 'One: two'; write '' for a ' in it.",
        _ => null,
    };

    /// <summary>A key that has no colon and space after it, or null. A line deeper than a text goes on with that text.</summary>
    public string? MissingColon(YamlLine? above, YamlLine? below)
    {
        if (Key is not null || FirstWord().Match(Value) is not { Success: true } word) return null;
        var isKey = isEntry ? below is { Key: not null } && below.Indent == Indent
            : above is null || (above.BeginsSomething && above.Indent >= Indent) || above is { Key: not null, Value: "" };
        return !isKey ? null
            : word.Groups["colon"].Success ? $"No space stands after the colon of \"{word.Groups["word"]}\": write \"{word.Groups["word"]}: …\"."
            : $"There is no colon after \"{word.Groups["word"]}\". A colon and a space follow a key: \"{word.Groups["word"]}: …\".";
    }

    /// <summary>Why it cannot stand so deep under the line above, or null.</summary>
    public string? TooDeep(YamlLine? above) => Key is not null && above is { Key: not null, Value: not "" } && Indent > above.Indent
        ? "This line is further in than the one above, which has its text already. Keys that belong together begin one under the other."
        : null;

    /// <summary>Why it belongs to none of the lines above, given from the nearest up, or null.</summary>
    public string? OutOfLine(IEnumerable<YamlLine> above)
    {
        var all = above.Where(line => !line.IsEmpty).ToList();
        var isUnder = all.Count == 0 || all[0].Indent <= Indent || all.Find(line => line.Indent <= Indent)?.Indent == Indent;
        return isUnder ? null
            : "This line begins neither under the one above nor under one before it: count the spaces in front of both. Keys that belong together begin one under the other, those of an entry after its \"- \".";
    }

    private bool BeginsSomething => Key is not null || isEntry;

    private string LowerName() => char.ToLowerInvariant(Name[0]) + Name[1..];

    private string Sign() => $"{Name} begins with \"{Value[0]}\", which means something else in YAML. Put it between quotation marks: '{Value[0]}…'.";

    private string? QuotesFault()
    {
        var whole = Quotes();
        return !whole.Success ? $"{Name} begins with a quotation mark ({Value[0]}) that has no other half on the line."
            : whole.Groups["rest"].Length == 0 ? null
            : $"{Name} goes on after its second quotation mark. Put all of it between '…', and write '' for a ' in it.";
    }

    private Match Quotes() => Value[0] == '"' ? DoubleQuoted().Match(Value) : SingleQuoted().Match(Value);

    /// <summary>What stands after the bracket that closes the first one, or null when nothing closes it.</summary>
    private string? AfterBrackets()
    {
        var (depth, quote, before) = (0, '\0', '\0');
        for (var index = 0; index < Value.Length; index++)
        {
            var character = Value[index];
            if (quote != '\0') quote = character == quote ? '\0' : quote;
            else if (character is '\'' or '"' && before is '[' or '{' or ',' or ':') quote = character;
            else if (character is '[' or '{') depth++;
            else if (character is ']' or '}' && --depth == 0) return Comment().Replace(Value[(index + 1)..], "");
            if (character != ' ') before = character;
        }

        return null;
    }

    [GeneratedRegex(@"^(?<in>\s*(?:- +)*)(?:(?<key>[A-Za-z0-9-]+):(?:\s+(?<value>.*)|)|(?<value>.*))$", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex("^(?<word>[A-Za-z0-9-]*[A-Za-z0-9])(?:(?<colon>:)(?! )|[ ]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstWord();

    [GeneratedRegex("^[|>][0-9+-]{0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex BlockHead();

    [GeneratedRegex("^(?:[^ ]| (?!#))*?:(?: |$)", RegexOptions.CultureInvariant)]
    private static partial Regex PlainColon();

    [GeneratedRegex("^'(?:[^']|'')*'(?<rest>(?! *#).+)?", RegexOptions.CultureInvariant)]
    private static partial Regex SingleQuoted();

    [GeneratedRegex(@"^""(?:[^""\\]|\\.)*""(?<rest>(?! *#).+)?", RegexOptions.CultureInvariant)]
    private static partial Regex DoubleQuoted();

    [GeneratedRegex("^ *(?:#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
