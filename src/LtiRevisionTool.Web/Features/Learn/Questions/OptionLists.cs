using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>What the kinds with options share.</summary>
internal static class OptionLists
{
    /// <summary>These options in the order of the page, under the ids of the page.</summary>
    public static IReadOnlyList<ShownOption> Ask(ShownQuestion shown, IEnumerable<Option> options, IFormCollection? posted)
    {
        var wanted = options.Select(option => option.Id).ToHashSet();
        return [.. shown.Items.Where(item => wanted.Contains(item.Id))
            .Select(item => new ShownOption(item.Shown, item.Text.Html, posted is not null && posted[shown.FieldOf(item)].Contains(item.Shown)))];
    }

    /// <summary>All options in the order of the page, each with what became of it.</summary>
    /// <param name="html">How an option is written.</param>
    /// <param name="several">Are there several right options? Then each says whether it was right, and why not.</param>
    public static IReadOnlyList<MarkedRow> Show(ShownQuestion shown, MarkResult.Marked marked, Func<ShownItem, string> html, bool several) =>
        [.. shown.Items.Select(item =>
        {
            var part = marked.Parts.FirstOrDefault(part => part.Id == item.Id);
            var (state, words) = part?.State switch
            {
                PartState.Right => ("right", "You chose this: right"),
                PartState.Wrong => ("wrong", several ? "You chose this: not right" : "You chose this"),
                PartState.Missed => several ? ("partly", "You left this out") : ("right", "Right answer"),
                _ => (null, null),
            };
            return new MarkedRow(html(item), state, words, several ? part?.Feedback?.Html : null);
        })];

    /// <summary>"You chose: It named Trotsky as the next leader.", or null.</summary>
    public static string? Answer(IEnumerable<Option> options, ChoiceResponse response)
    {
        var texts = options.Where(option => response.Chosen.Contains(option.Id)).Select(option => option.Text.Plain).ToList();
        return texts.Count == 0 ? null : $"You chose: {string.Join("; ", texts)}.";
    }
}
