using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Loads YAML whose root is a mapping.</summary>
internal static class YamlText
{
    private const string Repeated = "Duplicate key ";

    /// <summary>The root, or null after an error. Lines count from the start of <paramref name="text"/>.</summary>
    public static YamlMap? Load(string text, FileErrors errors)
    {
        var scanner = new Scanner(new StringReader(text), skipComments: true);
        var stream = new YamlStream();
        try
        {
            stream.Load(new Parser(scanner));
        }
        catch (YamlException broken)
        {
            errors.Add((int)broken.Start.Line, Words(broken.Message));
            return null;
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            // The library gives up in these ways on some open brackets; it knows where, but not why.
            errors.Add((int)scanner.CurrentPosition.Line, "This is no YAML: a bracket or a quotation mark stays open, or a line is not indented.");
            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode root }]) return new YamlMap(root, errors);
        errors.Add(1, "The file must hold one mapping of keys to values.");
        return null;
    }

    /// <summary>The library names a key that is there twice. For the rest it speaks of its own work, so the usual causes are added.</summary>
    private static string Words(string message) => message.StartsWith(Repeated, StringComparison.Ordinal)
        ? $"\"{message[Repeated.Length..]}\" is there twice."
        : $"This is no YAML: {message} Look here and just above: a text with \": \" or \" #\" in it, or a sign in front, stands between quotation marks ('One: two'); "
            + "brackets and quotation marks have both halves; lines are indented with spaces, not tabs.";
}
