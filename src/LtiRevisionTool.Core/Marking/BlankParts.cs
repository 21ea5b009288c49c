using System.Globalization;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Marking;

/// <summary>The parts of a question to which nothing was answered.</summary>
internal static class BlankParts
{
    public static IReadOnlyList<MarkedPart> Of(Question question) => question switch
    {
        ChoiceQuestion choice => Options(choice.Options, [choice.Key]),
        MultipleResponse multiple => Options(multiple.Options, multiple.Keys),
        Ordering ordering => [.. ordering.Events.Select((item, index) => Missed(item.Id, Place(index)))],
        Matching matching => [.. matching.Prompts.Select(prompt => Missed(prompt.Id, prompt.Key))],
        Cloze cloze => [.. cloze.Gaps.Select(gap => Missed(gap.Id, gap.Key))],
        SortEvidence sort => [.. sort.Cards.Select(card => Missed(card.Id, SortMarker.Word(card.Side)))],
        _ => [],
    };

    public static string Place(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<MarkedPart> Options(IReadOnlyList<Option> options, IReadOnlyList<string> keys) =>
        [.. options.Select(option => new MarkedPart { Id = option.Id, State = keys.Contains(option.Id) ? PartState.Missed : PartState.NotChosen })];

    private static MarkedPart Missed(string id, string key) => new() { Id = id, State = PartState.Missed, Key = key };
}
