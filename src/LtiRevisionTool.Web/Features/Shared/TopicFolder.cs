using LtiRevisionTool.Core.Parsing;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Reads the folder of topics: each folder in it is a topic.</summary>
internal static class TopicFolder
{
    /// <summary>All topics, or all that is wrong: nothing half-read is ever shown.</summary>
    /// <exception cref="StartException">There is no topic, or one is broken.</exception>
    public static TopicLibrary Read(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new StartException($"There is no folder of topics at {path}. Set Topics__Path to the folder that holds them.");
        }

        var topics = new List<Topic>();
        var errors = new List<TopicError>();
        foreach (var folder in Directory.EnumerateDirectories(path).Order(StringComparer.Ordinal))
        {
            switch (TopicParser.Parse(Files(folder)))
            {
                case TopicResult.Parsed parsed:
                    topics.Add(parsed.Topic);
                    break;
                case TopicResult.Broken broken:
                    errors.AddRange(broken.Errors);
                    break;
            }
        }

        if (errors.Count > 0)
        {
            throw new StartException($"The topics in {path} cannot be used:{string.Concat(errors.Select(error => $"{Environment.NewLine}{error}"))}");
        }

        return topics.Count > 0 ? new TopicLibrary(topics) : throw new StartException($"There is no topic in {path}: each folder in it is one.");
    }

    private static IReadOnlyList<TopicFile> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
            .Select(file => new TopicFile($"{Path.GetFileName(folder)}/{Path.GetFileName(file)}", ReadText(file))),
    ];

    /// <summary>The text as it stands in the file: a byte order mark stays, so that the parser can refuse it.</summary>
    private static string ReadText(string file) => System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(file));
}
