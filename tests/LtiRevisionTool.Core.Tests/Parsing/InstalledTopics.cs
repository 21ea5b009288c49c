using LtiRevisionTool.Core.Parsing;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Tests.Parsing;

/// <summary>The folder of topics that the tool ships with.</summary>
internal static class InstalledTopics
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Topics");

    public static IEnumerable<string> Slugs => Directory.GetDirectories(Root).Select(folder => Path.GetFileName(folder));

    public static TopicResult Parse(string slug) =>
        TopicParser.Parse([.. Directory.GetFiles(Path.Combine(Root, slug)).Select(path => new TopicFile($"{slug}/{Path.GetFileName(path)}", File.ReadAllText(path)))]);

    public static Topic Read(string slug) => Assert.IsType<TopicResult.Parsed>(Parse(slug)).Topic;
}
