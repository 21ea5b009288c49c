using CsCheck;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Tests.Marking;

/// <summary>Random answers that a form could hold, right and wrong, whole and partial.</summary>
internal static class Responses
{
    private static readonly string[] Typed = ["Molotov", "Molotof", "Mollotov", "Stalin", "1924", "24", "1/2/1924", "650000", "680k", "681.692", "x", ""];

    public static Gen<Response> To(Question question) => question switch
    {
        ChoiceQuestion choice => Gen.OneOf([.. choice.Options.Select(option => option.Id)]).Select(id => (Response)new ChoiceResponse(id)),
        MultipleResponse multiple => Some(multiple.Options.Select(option => option.Id)).Select(ids => (Response)new ChoiceResponse(ids)),
        Ordering ordering => Gen.Shuffle(ordering.Events.Select(item => item.Id).ToArray()).Select(ids => (Response)new OrderResponse(ids)),
        Matching matching => Pairs(matching.Prompts.Select(prompt => prompt.Id), Gen.Shuffle(matching.Options.Select(option => option.Id).ToArray())),
        Cloze cloze => Pairs(cloze.Gaps.Select(gap => gap.Id), Gen.Shuffle(cloze.Gaps.SelectMany(gap => gap.Choices).Select(choice => choice.Id).ToArray())),
        SortEvidence sort => Pairs(sort.Cards.Select(card => card.Id), Gen.OneOf("supports", "challenges").Array[6]),
        _ => Gen.OneOf(Typed).Select(text => (Response)new TextResponse(text)),
    };

    private static Gen<Response> Pairs(IEnumerable<string> left, Gen<string[]> right) =>
        Gen.Select(Some(left), right).Select((some, given) => (Response)new PairsResponse(some.Zip(given, KeyValuePair.Create)));

    private static Gen<string[]> Some(IEnumerable<string> ids)
    {
        var all = ids.ToArray();
        return Gen.Bool.Array[all.Length].Select(taken => all.Where((_, index) => taken[index]).ToArray());
    }
}
