using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Parsing;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Web.Tests.Learn.Kinds;

/// <summary>The topic of the tests with the kinds that are answered in parts, and a source; and short ways to write answers to it.</summary>
internal static class SampleKinds
{
    public static Topic Topic { get; } = Read();

    public static Question Question(string id) => Topic.FindQuestion(id)!;

    /// <summary>An answer in few letters: "2134" (the second event first), "p1a p2b", "g1c", "rrw–rr" (right, wrong and unplaced cards), "a".</summary>
    public static Response Response(Question question, string text) => question switch
    {
        Ordering ordering => new OrderResponse(text.Select(place => ordering.Events[place - '1'].Id)),
        SortEvidence sort => Pairs(sort.Cards.Zip(text).Where(card => card.Second != '–').Select(card => (card.First.Id, Side(card.First, card.Second == 'r')))),
        ChoiceQuestion => new ChoiceResponse(text),
        _ => Pairs(text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => (pair[..2], pair[2..]))),
    };

    private static string Side(EvidenceCard card, bool right) => card.Side == EvidenceSide.Supports == right ? "supports" : "challenges";

    private static PairsResponse Pairs(IEnumerable<(string Left, string Right)> pairs) => new(pairs.Select(pair => KeyValuePair.Create(pair.Left, pair.Right)));

    private static Topic Read()
    {
        var files = Directory.EnumerateFiles(Path.Combine(SampleTopics.Folder, "all-kinds")).Select(path => new TopicFile(Path.GetFileName(path), File.ReadAllText(path)));
        return Assert.IsType<TopicResult.Parsed>(TopicParser.Parse([.. files])).Topic;
    }
}
