using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Parsing;
using LtiRevisionTool.Core.Tests.Marking;

namespace LtiRevisionTool.Core.Tests.Parsing;

/// <summary>The topics that the tool ships with.</summary>
public sealed class InstalledTopicsTests
{
    public static TheoryData<string> Slugs => [.. InstalledTopics.Slugs];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_topic_that_ships_is_whole(string slug)
    {
        var result = InstalledTopics.Parse(slug);

        Assert.Equal("", string.Join('\n', (result as TopicResult.Broken)?.Errors ?? []));
        Assert.IsType<TopicResult.Parsed>(result);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Every_question_that_ships_gives_its_key_all_marks_and_a_blank_none(string slug)
    {
        var topic = InstalledTopics.Read(slug);

        Assert.All(topic.Checkpoints.SelectMany(checkpoint => checkpoint.Questions), question =>
        {
            var shown = ShownQuestion.Of(question, seed: 7);
            Assert.True(MarkAssert.Marked(question, shown.Read(Forms.Post(shown, Keys.Of(question)))).IsRight);
            Assert.Equal((0, false), (MarkAssert.Marked(question, shown.Read(_ => [])).Marks, MarkAssert.Marked(question, shown.Read(_ => [])).Answered));
        });
    }
}
