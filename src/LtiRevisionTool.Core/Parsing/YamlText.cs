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
            Report(text, (int)broken.Start.Line, broken.Message, errors);
            return null;
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            // The library gives up in these ways on some open brackets; it knows where, but not why.
            Report(text, (int)scanner.CurrentPosition.Line, "A bracket or a quotation mark stays open, or a line is not indented.", errors);
            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode root }]) return new YamlMap(root, errors);
        errors.Add(1, "The file must hold one mapping of keys to values.");
        return null;
    }

    /// <summary>The library names a key that is there twice. The rest is looked for.</summary>
    private static void Report(string text, int mark, string message, FileErrors errors)
    {
        var trouble = new YamlTrouble(text);
        var (line, reason) = message.StartsWith(Repeated, StringComparison.Ordinal)
            ? trouble.Twice(mark, message[Repeated.Length..])
            : trouble.Find(mark, message);
        errors.About(trouble.Whose(line)).Add(line, reason);
    }
}
