using System.Globalization;
using LtiRevisionTool.Core.Topics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>
/// A mapping whose keys are all accounted for: each is asked for by name, and <see cref="Close"/> reports what nobody asked for.
/// A missing or malformed value is an error and comes back empty, so that reading can go on.
/// </summary>
internal sealed class YamlMap(YamlMappingNode node, FileErrors errors)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public FileErrors Errors { get; } = errors;

    public int Line => LineOf(node);

    public bool Has(string key) => Find(key) is not null;

    public int LineOf(string key) => node.Children.Keys.FirstOrDefault(candidate => Word(candidate) == key) is { } found ? LineOf(found) : Line;

    public void Add(string key, string reason) => Errors.Add(LineOf(key), reason);

    public void Close()
    {
        foreach (var key in node.Children.Keys)
            if (!asked.Contains(Word(key))) Errors.Add(LineOf(key), $"\"{Word(key)}\" is no key here.");
    }

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

    public bool Flag(string key)
    {
        if (Find(key) is not { } value) return false;
        if (Word(value) != "true") Errors.Add(LineOf(value), $"\"{key}\" is either \"true\" or not there.");
        return true;
    }

    public IReadOnlyList<(string Text, int Line)> Texts(string key) =>
        Required(key) is { } value ? TextsOf(value, key) : [];

    public IReadOnlyList<(string Text, int Line)> TextsOrNone(string key) => Find(key) is { } value ? TextsOf(value, key) : [];

    public YamlMap? Map(string key) => Required(key) is { } value ? MapOf(value, key) : null;

    public IReadOnlyList<YamlMap> Maps(string key) => Required(key) is { } value ? MapsOf(value, key) : [];

    public IReadOnlyList<YamlMap> MapsOrNone(string key) => Find(key) is { } value ? MapsOf(value, key) : [];

    /// <summary>All keys of a mapping whose keys are ids; each must have a value of the shape that the reader asks for.</summary>
    public IReadOnlyList<(string Id, YamlMap Holder)> Ids(string key) => Map(key) is { } map
        ? [.. map.Node.Children.Keys.Select(id => (Word(id), map))]
        : [];

    private YamlMappingNode Node => node;

    private static string Word(YamlNode value) => (value as YamlScalarNode)?.Value ?? "";

    private static int LineOf(YamlNode value) => (int)value.Start.Line;

    private YamlNode? Find(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private YamlNode? Required(string key)
    {
        var value = Find(key);
        if (value is null) Errors.Add(Line, $"\"{key}\" is missing.");
        return value;
    }

    private string SingleLine(YamlNode value, string key)
    {
        var text = Word(value);
        if (value is not YamlScalarNode || text.Trim().Length == 0) Errors.Add(LineOf(value), $"\"{key}\" has no text.");
        else if (text.Any(char.IsControl)) Errors.Add(LineOf(value), $"\"{key}\" must be one line.");
        else if (text != text.Trim()) Errors.Add(LineOf(value), $"\"{key}\" begins or ends with a space.");
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

    private YamlMap? MapOf(YamlNode value, string key)
    {
        if (value is YamlMappingNode map) return new YamlMap(map, Errors);
        Errors.Add(LineOf(value), $"\"{key}\" must hold keys and values.");
        return null;
    }

    private IReadOnlyList<YamlMap> MapsOf(YamlNode value, string key)
    {
        if (value is YamlSequenceNode { Children.Count: > 0 } list) return [.. list.Children.Select(item => MapOf(item, key)).OfType<YamlMap>()];
        Errors.Add(LineOf(value), $"\"{key}\" must be a list with at least one entry.");
        return [];
    }
}
