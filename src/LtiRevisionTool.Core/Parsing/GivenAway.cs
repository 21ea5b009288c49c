using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Finds typed answers that the verdict on an earlier question of the checkpoint would give away.</summary>
internal static class GivenAway
{
    public static void Check(IReadOnlyList<(Question Question, YamlMap Map)> items)
    {
        for (var index = 0; index < items.Count; index++)
        {
            var (question, map) = items[index];
            var told = Told(question).Select(words => $" {TypedText.Normalise(words.Plain)} ").ToList();
            foreach (var (later, _) in items.Skip(index + 1))
                if (Answer(later) is { } answer && told.Exists(words => words.Contains($" {TypedText.Normalise(answer)} ", StringComparison.Ordinal)))
                    map.Errors.Add(map.Line, $"The quote, feedback or explanation gives away the answer to {later.Id}.");
        }
    }

    private static string? Answer(Question question) => question switch
    {
        ShortAnswer typed => typed.Answer,
        NumberAnswer number => number.Answer,
        _ => null,
    };

    private static IEnumerable<RichText> Told(Question question) =>
        Feedback(question).OfType<RichText>().Append(question.Quote).Append(question.Explanation);

    private static IEnumerable<RichText?> Feedback(Question question) => question switch
    {
        ChoiceQuestion choice => choice.Options.Select(option => option.Feedback),
        MultipleResponse multiple => multiple.Options.Select(option => option.Feedback),
        ShortAnswer typed => typed.KnownWrong.Select(wrong => wrong.Feedback),
        NumberAnswer number => number.KnownWrong.Select(wrong => wrong.Feedback),
        Ordering ordering => [ordering.WrongFeedback],
        Matching matching => matching.Options.Select(option => option.Feedback),
        Cloze cloze => cloze.Gaps.Select(gap => gap.Feedback),
        SortEvidence sort => sort.Cards.Select(card => card.Feedback),
        _ => [],
    };
}
