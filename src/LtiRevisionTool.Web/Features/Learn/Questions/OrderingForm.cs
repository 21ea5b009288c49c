using System.Globalization;
using System.Net;
using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>Events, each with a select for its place. When they happened is told after marking.</summary>
internal sealed class OrderingForm : QuestionFormOf<Ordering, OrderResponse>
{
    private static readonly string[] Places = ["1st", "2nd", "3rd", "4th", "5th"];

    protected override AskedQuestion Ask(Ordering question, ShownQuestion shown, IFormCollection? posted) => new AskedParts
    {
        Partial = "Questions/_Ordering",
        Modules = ["ordering"],
        Stem = question.Stem.Html,
        Marks = Marks(question),
        Hint = $"Give each one a place from 1 (first) to {Figure(question.Events.Count)} (last). Each pair the wrong way round takes one mark off.",
        WhenEmpty = "Put them in order first",
        Parts = PartLists.Ask(shown, posted),
        Choices = [.. Enumerable.Range(1, question.Events.Count).Select(place => new ShownChoice(Figure(place), RichText.FromPlain(Figure(place))))],
    };

    protected override MarkedQuestion Show(Ordering question, ShownQuestion shown, OrderResponse response, MarkResult.Marked marked) => new()
    {
        Stem = question.Stem.Html,
        Said = marked.IsRight ? "" : $"{Reckon(question, response, marked)} {string.Join(' ', marked.Feedback.Select(said => said.Html))}",
        Heading = "The right order",
        Folded = "The right order",
        InOrder = true,
        Rows = [.. question.Events.Zip(marked.Parts, (item, part) => Row(item, part, marked))],
        Answer = $"You put: {string.Join("; ", response.Order.Select((id, index) => $"{Figure(index + 1)}. {TextOf(question, id)}"))}.",
    };

    private static MarkedRow Row(OrderedEvent item, MarkedPart part, MarkResult.Marked marked)
    {
        var html = $"<b>{part.Key}.</b> {item.Text.Html}";
        var when = WebUtility.HtmlEncode(item.When);
        return part.State == PartState.Right
            ? new MarkedRow(html, "right", "Right place", when)
            // A place is not right or wrong by itself: what counts is how many pairs are.
            : new MarkedRow(html, marked.Marks > 0 ? "partly" : "wrong", $"You put this {Places[int.Parse(part.Given!, CultureInfo.InvariantCulture) - 1]}", when);
    }

    private static string Reckon(Ordering question, OrderResponse response, MarkResult.Marked marked)
    {
        var pairs = question.Events.Count * (question.Events.Count - 1) / 2;
        return marked.WrongPairs == pairs ? "Every pair is the wrong way round."
            : marked.WrongPairs == 1 ? $"One pair is the wrong way round: {WrongPair(question, response)}."
            : $"{MarkWords.SpellFirst(marked.WrongPairs)} pairs are the wrong way round.";
    }

    /// <summary>With one wrong pair its events stand beside each other.</summary>
    private static string WrongPair(Ordering question, OrderResponse response)
    {
        var order = question.Events.Select(item => item.Id).ToList();
        var (later, earlier) = response.Order.Zip(response.Order.Skip(1)).First(pair => order.IndexOf(pair.First) > order.IndexOf(pair.Second));
        return $"“{HtmlOf(question, earlier)}” comes before “{HtmlOf(question, later)}”";
    }

    private static string HtmlOf(Ordering question, string id) => question.Events.Single(item => item.Id == id).Text.Html;

    private static string TextOf(Ordering question, string id) => question.Events.Single(item => item.Id == id).Text.Plain;

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
