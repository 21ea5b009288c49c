using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Tests.Marking;

/// <summary>The perfect answer to a question of each kind.</summary>
internal static class Keys
{
    public static Response Of(Question question) => question switch
    {
        ChoiceQuestion choice => new ChoiceResponse(choice.Key),
        MultipleResponse multiple => new ChoiceResponse(multiple.Keys),
        Ordering ordering => new OrderResponse(ordering.Events.Select(item => item.Id)),
        Matching matching => new PairsResponse(matching.Prompts.Select(prompt => KeyValuePair.Create(prompt.Id, prompt.Key))),
        Cloze cloze => new PairsResponse(cloze.Gaps.Select(gap => KeyValuePair.Create(gap.Id, gap.Key))),
        SortEvidence sort => new PairsResponse(sort.Cards.Select(card =>
            KeyValuePair.Create(card.Id, card.Side == EvidenceSide.Supports ? "supports" : "challenges"))),
        ShortAnswer typed => new TextResponse(typed.Answer),
        NumberAnswer number => new TextResponse(number.Answer),
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };
}
