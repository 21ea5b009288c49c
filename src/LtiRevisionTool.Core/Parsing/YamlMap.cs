using System.Globalization;
using LtiRevisionTool.Core.Topics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>
/// A mapping whose keys are all accounted for: each is asked for by name, and <see cref="Close"/> reports what nobody asked for and what is missing.
/// A missing or malformed value comes back empty, so that reading can go on.
/// </summary>
internal sealed class YamlMap(YamlMappingNode node, FileErrors errors)
{
    private readonly MapKeys keys = new();

    public FileErrors Errors { get; } = errors;

    public int Line => LineOf(node);

    public bool Has(string key) => Find(key) is not null;

    /// <summary>All keys in the order of the file.</summary>
    public IReadOnlyList<string> Keys => [.. node.Children.Keys.Select(Word)];

    public int LineOf(string key) => node.Children.Keys.FirstOrDefault(candidate => Word(candidate) == key) is { } found ? LineOf(found) : Line;

    /// <summary>Adds an error in what stands under the key; a key that is missing is an error already.</summary>
    public void Add(string key, string reason)
    {
        if (!keys.IsMissing(key)) Errors.Add(LineOf(key), reason);
    }

    public void Close() => Report(areAllAsked: true);

    /// <summary>Reports what is missing, where nobody can tell which other keys there may be.</summary>
    public void CloseUnknown() => Report(areAllAsked: false);

    /// <summary>One line of text without marks.</summary>
    public string Text(string key) => Required(key) is { } value ? TextOf(value, key) : "";

    public string? TextOrNull(string key) => Find(key) is { } value ? TextOf(value, key) : null;

    public RichText Plain(string key) => RichText.FromPlain(Text(key));

    /// <summary>One line of text with strong and emphasised words.</summary>
    public RichText Rich(string key) => Required(key) is { } value ? RichOf(value, key) : RichText.Empty;

    public RichText? RichOrNull(string key) => Find(key) is { } value ? RichOf(value, key) : null;

    /// <summary>One line, not yet read as anything.</summary>
    public string Raw(string key) => Required(key) is { } value ? SingleLine(value, key) : "";

    public int Number(string key)
    {
        if (Required(key) is not { } value) return 0;
        if (int.TryParse(Word(value), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Errors.Add(LineOf(value), $"\"{key}\" must be a whole number.");
        return 0;
    }

    /// <summary>A number with figures alone, and perhaps a decimal point.</summary>
    public decimal Decimal(string key) => DecimalOf(Text(key), LineOf(key));

    public decimal DecimalOf(string text, int line)
    {
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return number;
        if (text.Length > 0) Errors.Add(line, $"\"{text}\" is no number: write figures without commas or spaces, as in 681692.");
        return 0;
    }

    /// <summary>A date as an author knows it. After an error it is <c>default</c>.</summary>
    public PartialDate Date(string key)
    {
        var text = Text(key);
        if (!PartialDate.TryParse(text, out var date) && text.Length > 0) Add(key, $"\"{key}\" is a year, a month or a day that there is: 1922, 1922-04 or 1922-04-03.");
        return date;
    }

    /// <summary>One of a few words, each of which stands for a value.</summary>
    public T OneOf<T>(string key, params IReadOnlyList<(string Word, T Value)> choices)
    {
        var text = Text(key);
        foreach (var (word, value) in choices)
            if (word == text) return value;
        if (text.Length > 0) Add(key, $"\"{key}\" is one of: {string.Join(", ", choices.Select(choice => choice.Word))}.");
        return choices[0].Value;
    }

    public bool Flag(string key)
    {
        if (Find(key) is not { } value) return false;
        if (Word(value) != "true") Errors.Add(LineOf(value), $"\"{key}\" is either \"true\" or not there.");
        return true;
    }

    public IReadOnlyList<(string Text, int Line)> Texts(string key) =>
        Required(key) is { } value ? TextsOf(value, key) : [];

    public IReadOnlyList<(string Text, int Line)> TextsOrNone(string key) => Find(key) is { } value ? TextsOf(value, key) : [];

    public YamlMap? Map(string key) => Required(key) is { } value ? MapOf(value, key, name: key) : null;

    public IReadOnlyList<YamlMap> Maps(string key) => Required(key) is { } value ? MapsOf(value, key) : [];

    public IReadOnlyList<YamlMap> MapsOrNone(string key) => Find(key) is { } value ? MapsOf(value, key) : [];

    /// <summary>Maps of which no two have the same text under <paramref name="head"/>.</summary>
    public IReadOnlyList<YamlMap> DistinctMaps(string key, string head)
    {
        var maps = Maps(key);
        Errors.AddRepeated(maps.Select(map => (map.Text(head), map.LineOf(head))), $"The {head}");
        return maps;
    }

    /// <summary>A list of ids, each of which is in <paramref name="listed"/>.</summary>
    public IReadOnlyList<string> IdsIn<T>(string key, Listed<T> listed)
        where T : class
    {
        EntriesIn(key, listed);
        return [.. Texts(key).Select(id => id.Text)];
    }

    /// <summary>What a list of ids, if there is one, names in <paramref name="listed"/>.</summary>
    public IReadOnlyList<T> EntriesIn<T>(string key, Listed<T> listed)
        where T : class
    {
        var ids = TextsOrNone(key);
        Errors.AddRepeated(ids, $"In \"{key}\",");
        return [.. ids.Select(id => listed.Find(id.Text, id.Line, Errors)).OfType<T>()];
    }

    private static string Word(YamlNode value) => (value as YamlScalarNode)?.Value ?? "";

    /// <summary>What the entry of a list is known by, if it has an id.</summary>
    private static string IdOf(YamlNode entry) =>
        entry is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode("id"), out var id) ? Word(id) : "";

    private static int LineOf(YamlNode value) => (int)value.Start.Line;

    private void Report(bool areAllAsked) =>
        keys.Report([.. node.Children.Select(child => (Word(child.Key), LineOf(child.Key), child.Value is not YamlScalarNode { Value: null or "" }))], Line, Errors, areAllAsked);

    private YamlNode? Find(string key)
    {
        keys.Ask(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private YamlNode? Required(string key)
    {
        var value = Find(key);
        if (value is null) keys.Miss(key);
        return value;
    }

    private string SingleLine(YamlNode value, string key)
    {
        var text = Word(value);
        if (value is not YamlScalarNode) Errors.Add(LineOf(value), $"\"{key}\" must be text here, and not a list or keys and values.");
        else if (text.Trim().Length == 0) Errors.Add(LineOf(value), $"\"{key}\" has no text.");
        else if (text.Any(char.IsControl)) Errors.Add(LineOf(value), $"\"{key}\" must be one line.");
        else if (text != text.Trim()) Errors.Add(LineOf(value), $"\"{key}\" begins or ends with a space.");
        if (!value.Anchor.IsEmpty || !value.Tag.IsEmpty) Errors.Add(LineOf(value), $"\"{key}\" begins with \"&\" or \"!\", which would be lost: put the text between quotation marks.");
        return text;
    }

    private string TextOf(YamlNode value, string key)
    {
        var text = SingleLine(value, key);
        if (RichTextReader.WhyNotPlain(text) is { } reason) Errors.Add(LineOf(value), $"\"{key}\": {reason}");
        return text;
    }

    private RichText RichOf(YamlNode value, string key) =>
        RichTextReader.Read(SingleLine(value, key), RichTextMarks.Emphasis, reason => Errors.Add(LineOf(value), $"\"{key}\": {reason}"));

    private IReadOnlyList<(string Text, int Line)> TextsOf(YamlNode value, string key)
    {
        if (value is YamlSequenceNode { Children.Count: > 0 } list) return [.. list.Children.Select(item => (TextOf(item, key), LineOf(item)))];
        Errors.Add(LineOf(value), $"\"{key}\" must be a list with at least one entry.");
        return [];
    }

    private YamlMap? MapOf(YamlNode value, string key, string name)
    {
        if (value is YamlMappingNode map) return new YamlMap(map, Errors.About(name));
        Errors.Add(LineOf(value), $"\"{key}\" must hold keys and values.");
        return null;
    }

    private IReadOnlyList<YamlMap> MapsOf(YamlNode value, string key)
    {
        if (value is YamlSequenceNode { Children.Count: > 0 } list) return [.. list.Children.Select(item => MapOf(item, key, IdOf(item))).OfType<YamlMap>()];
        Errors.Add(LineOf(value), $"\"{key}\" must be a list with at least one entry.");
        return [];
    }
}
