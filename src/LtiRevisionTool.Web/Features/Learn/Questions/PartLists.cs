using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>What the kinds with several parts share.</summary>
internal static class PartLists
{
    /// <summary>The parts in the order of the page, with what was posted before for each.</summary>
    public static IReadOnlyList<ShownPart> Ask(ShownQuestion shown, IFormCollection? posted) =>
        [.. shown.Items.Select(item => new ShownPart(shown.FieldOf(item), item.Text, Posted(posted, shown.FieldOf(item))))];

    public static IReadOnlyList<ShownChoice> Choices(ShownQuestion shown) => [.. shown.Choices.Select(choice => new ShownChoice(choice.Shown, choice.Text))];

    /// <summary>What was posted for a control; of several values none.</summary>
    public static string Posted(IFormCollection? posted, string field) => posted?[field] is [{ } value] ? value : "";

    /// <summary>The parts in the order of the page, each with what became of it.</summary>
    /// <param name="right">A part with what is right for it, safe HTML.</param>
    /// <param name="given">What was given.</param>
    /// <param name="isShort">Is it short enough to stand beside the mark? Otherwise it stands under the part, with what is said about it.</param>
    public static IReadOnlyList<MarkedRow> Show(
        ShownQuestion shown, MarkResult.Marked marked, Func<ShownItem, MarkedPart, string> right, Func<string, RichText> given, bool isShort) =>
        [.. shown.Items
            .Join(marked.Parts, item => item.Id, part => part.Id, (item, part) => (Html: right(item, part), Part: part))
            .Select(row => row.Part.State switch
            {
                PartState.Right => new MarkedRow(row.Html, "right", "Right", null),
                // The row says what is right: the word beside it has to speak of what was chosen.
                PartState.Wrong when isShort => new MarkedRow(row.Html, "wrong", $"You chose: {given(row.Part.Given!).Plain}", row.Part.Feedback?.Html),
                PartState.Wrong => new MarkedRow(row.Html, "wrong", "You chose another", $"You chose: {given(row.Part.Given!).Html.TrimEnd('.')}. {row.Part.Feedback?.Html}".TrimEnd()),
                _ => new MarkedRow(row.Html, "partly", "You left this out", null),
            })];

    /// <summary>"Three of four pairs are right.", "None of the three gaps is right. One is left out."</summary>
    /// <param name="things">"pairs".</param>
    /// <param name="right">"right", "in the right place".</param>
    public static string Tally(MarkResult.Marked marked, string things, string right)
    {
        var (count, missed) = (marked.Parts.Count, Count(marked, PartState.Missed));
        var told = Count(marked, PartState.Right) switch
        {
            0 => $"None of the {MarkWords.Spell(count)} {things} is {right}.",
            var some => $"{MarkWords.SpellFirst(some)} of {MarkWords.Spell(count)} {things} {Are(some)} {right}.",
        };
        return missed == 0 ? told : $"{told} {MarkWords.SpellFirst(missed)} {Are(missed)} left out.";
    }

    public static int Count(MarkResult.Marked marked, PartState state) => marked.Parts.Count(part => part.State == state);

    public static string Are(int count) => count == 1 ? "is" : "are";
}
