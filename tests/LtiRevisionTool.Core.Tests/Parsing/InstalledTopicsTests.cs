using LtiRevisionTool.Core.Parsing;

namespace LtiRevisionTool.Core.Tests.Parsing;

/// <summary>The topics that the tool ships with.</summary>
public sealed class InstalledTopicsTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Topics");

    public static TheoryData<string> Slugs => [.. Directory.GetDirectories(Root).Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_topic_that_ships_is_whole(string slug)
    {
        var result = TopicParser.Parse(FilesOf(slug));

        Assert.Equal("", string.Join('\n', (result as TopicResult.Broken)?.Errors ?? []));
        Assert.IsType<TopicResult.Parsed>(result);
    }

    private static List<TopicFile> FilesOf(string slug) =>
        [.. Directory.GetFiles(Path.Combine(Root, slug)).Select(path => new TopicFile($"{slug}/{Path.GetFileName(path)}", File.ReadAllText(path)))];
}
