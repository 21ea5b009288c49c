using System.Globalization;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Answers of several parts in words. Parts that have left the question since are not told.</summary>
internal static class PlacedWords
{
    /// <summary>"Put: 1. Lenin dies; 2. …", "Matched “Stalin” with “Editor of Pravda”.", "Filled in: 1. permanent; 2. nothing.", "Five of six on the right side."</summary>
    public static string? Given(Question question, Response response) => (question, response) switch
    {
        (Ordering ordering, OrderResponse given) => $"Put: {Numbered(given.Order.Select(id => ordering.Events.FirstOrDefault(item => item.Id == id)?.Text.Plain))}",
        (Matching matching, PairsResponse given) => $"Matched {Pairs(matching, prompt => given.Pairs.GetValueOrDefault(prompt.Id))}.",
        (Cloze cloze, PairsResponse given) => $"Filled in: {Numbered(cloze.Gaps.Select(gap => Words(cloze, given.Pairs.GetValueOrDefault(gap.Id)) ?? "nothing"))}",
        (SortEvidence sort, PairsResponse given) => Sides(sort, given),
        _ => null,
    };

    /// <summary>What is right where the answer is not: all of an order, else the parts alone that are wrong or left out.</summary>
    public static string? Right(Question question, Response response)
    {
        if (Marker.Mark(question, response) is not MarkResult.Marked marked)
        {
            return null;
        }

        var faults = marked.Parts.Where(part => part.State != PartState.Right).Select(part => part.Id).ToHashSet();
        return question switch
        {
            Ordering ordering => $"Right order: {Numbered(ordering.Events.Select(item => item.Text.Plain))}",
            Matching matching => $"Right: {Pairs(matching, prompt => faults.Contains(prompt.Id) ? prompt.Key : null)}.",
            Cloze cloze => $"Right: {WordLists.And([.. cloze.Gaps.Where(gap => faults.Contains(gap.Id)).Select(gap => $"“{Words(cloze, gap.Key)}” in gap {gap.Number}")])}.",
            SortEvidence sort => $"Right: {string.Join("; ", sort.Cards.Where(card => faults.Contains(card.Id)).GroupBy(Side)
                .Select(side => $"{side.Key} for {WordLists.And([.. side.Select(card => $"“{card.Text.Plain}”")])}"))}.",
            _ => null,
        };
    }

    /// <summary>"1. Lenin dies; 2. Stalin is put in charge."</summary>
    private static string Numbered(IEnumerable<string?> texts) =>
        string.Join("; ", texts.OfType<string>().Select((text, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {text}"))) + ".";

    private static string Pairs(Matching question, Func<MatchPrompt, string?> match) => WordLists.And(
    [
        .. question.Prompts
            .Select(prompt => (prompt, Match: question.Options.FirstOrDefault(option => option.Id == match(prompt))))
            .Where(pair => pair.Match is not null)
            .Select(pair => $"“{pair.prompt.Text.Plain}” with “{pair.Match!.Text.Plain}”"),
    ]);

    private static string? Words(Cloze question, string? choice) => question.Gaps.SelectMany(gap => gap.Choices).FirstOrDefault(own => own.Id == choice)?.Text.Plain;

    /// <summary>With two sides it is enough to name the cards that are on the wrong one, and <see cref="Right"/> does.</summary>
    private static string Sides(SortEvidence question, PairsResponse given)
    {
        var right = question.Cards.Count(card => given.Pairs.GetValueOrDefault(card.Id) == Side(card));
        var left = question.Cards.Count(card => !given.Pairs.ContainsKey(card.Id));
        return $"{(right == 0 ? "None" : MarkWords.SpellFirst(right))} of {MarkWords.Spell(question.Cards.Count)} on the right side"
            + (left > 0 ? $", {MarkWords.Spell(left)} not placed." : ".");
    }

    private static string Side(EvidenceCard card) => card.Side == EvidenceSide.Supports ? "supports" : "challenges";
}
