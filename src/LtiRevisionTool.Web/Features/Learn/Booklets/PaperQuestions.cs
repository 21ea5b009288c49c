using System.Globalization;
using System.Net;
using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Web.Features.Learn.Questions;

namespace LtiRevisionTool.Web.Features.Learn.Booklets;

/// <summary>Puts questions on paper, each as its form asks it on the screen.</summary>
internal static class PaperQuestions
{
    /// <summary>One order for everybody, so that the answers version fits each printed booklet.</summary>
    private const long Seed = 1;

    private const string Tick = "✓";

    /// <summary>Letters that fit on a gap of the usual width.</summary>
    private const int LongGap = 14;

    /// <param name="isFilled">Print the answers too?</param>
    public static PaperQuestion Of(Lesson lesson, Question question, bool isFilled)
    {
        var shown = ShownQuestion.Of(question, Seed);
        var asked = QuestionForms.For(question).Ask(shown, null);
        var paper = new PaperQuestion { Id = question.Id, Stem = asked.Stem, Marks = asked.Marks, Hint = asked.Hint };
        var answered = question switch
        {
            ChoiceQuestion choice => Options(paper, shown, (AskedOptions)asked, isFilled ? [choice.Key] : []),
            MultipleResponse multiple => Options(paper, shown, (AskedOptions)asked, isFilled ? multiple.Keys : []),
            Ordering ordering => Order(paper, shown, ordering, isFilled),
            Matching matching => Match(paper, shown, matching, isFilled),
            Cloze cloze => Gaps(paper, shown, cloze, isFilled),
            SortEvidence sort => Sides(paper, shown, (AskedParts)asked, sort, isFilled),
            ShortAnswer typed when isFilled => paper with { Written = typed.Answer, AlsoCounts = typed.Accepted.Count > 0 ? string.Join("; ", typed.Accepted) : null },
            NumberAnswer number when isFilled => paper with { Written = number.Answer, AlsoCounts = Range(number) },
            ShortAnswer or NumberAnswer => paper with { Written = "" },
            _ => throw new ArgumentOutOfRangeException(nameof(question), question.Kind, "This kind cannot be printed."),
        };
        return isFilled ? answered with { Sentences = [.. lesson.Topic.Cards.SelectMany(card => card.Facts).Where(fact => question.Facts.Contains(fact.Id)).Select(fact => lesson.Sentence(fact.Id)!)] } : answered;
    }

    private static PaperQuestion Options(PaperQuestion paper, ShownQuestion shown, AskedOptions asked, IReadOnlyCollection<string> keys)
    {
        var right = shown.Items.Where(item => keys.Contains(item.Id)).Select(item => item.Shown).ToHashSet();
        return paper with
        {
            Source = asked.Source,
            Groups = [.. asked.Groups.Select(group => new PaperGroup(
                group.Heading, [.. group.Options.Select(option => new PaperLine(option.Html, [new PaperBox(right.Contains(option.Value) ? Tick : null)]))]))],
        };
    }

    private static PaperQuestion Order(PaperQuestion paper, ShownQuestion shown, Ordering ordering, bool isFilled)
    {
        return paper with { Groups = [new(null, [.. shown.Items.Select(Line)])], WritesInBoxes = true };

        PaperLine Line(ShownItem item)
        {
            var (happened, at) = ordering.Events.Select((happened, at) => (happened, at)).Single(pair => pair.happened.Id == item.Id);
            return isFilled ? new(item.Text.Html, [new PaperBox(Figure(at + 1))], happened.When) : new(item.Text.Html, [new PaperBox(null)]);
        }
    }

    private static PaperQuestion Match(PaperQuestion paper, ShownQuestion shown, Matching matching, bool isFilled)
    {
        var letters = shown.Choices.Select((choice, at) => (choice.Id, Letter: ((char)('A' + at)).ToString()))
            .ToDictionary(pair => pair.Id, pair => pair.Letter, StringComparer.Ordinal);
        return paper with
        {
            Hint = $"Write the letter of its match beside each. {paper.Hint}",
            Groups = [new(null, [.. shown.Items.Select(item => new PaperLine(
                item.Text.Html, [new PaperBox(isFilled ? letters[matching.Prompts.Single(prompt => prompt.Id == item.Id).Key] : null)]))])],
            Bank = [.. shown.Choices.Select(choice => choice.Text.Html)],
            IsLettered = true,
            WritesInBoxes = true,
        };
    }

    private static PaperQuestion Gaps(PaperQuestion paper, ShownQuestion shown, Cloze cloze, bool isFilled)
    {
        return paper with
        {
            Text = string.Concat(cloze.Text.Select((piece, at) => Words(at) + (piece.Gap is { } number ? $"<span class=\"whole\">{Gap(number)}{Stop(at + 1)}</span>" : ""))),
            HasLongGaps = shown.Choices.Max(choice => choice.Text.Plain.Length) > LongGap,
            Bank = [.. shown.Choices.Select(choice => choice.Text.Html)],
        };

        string Words(int at) => cloze.Text[at].Words.Html[Stop(at).Length..];

        // What closes a gap stays with it.
        string Stop(int at) => at < 1 || at >= cloze.Text.Count ? "" : string.Concat(cloze.Text[at].Words.Html.TakeWhile(sign => ".,:;?!”’)".Contains(sign)));

        string Gap(int number)
        {
            var gap = cloze.Gaps.Single(gap => gap.Number == number);
            return isFilled
                ? $"<b class=\"gap\">{gap.Choices.Single(choice => choice.Id == gap.Key).Text.Html}</b>"
                : $"<span class=\"gap\"><span class=\"hide\">gap {WebUtility.HtmlEncode(Figure(number))}</span></span>";
        }
    }

    private static PaperQuestion Sides(PaperQuestion paper, ShownQuestion shown, AskedParts asked, SortEvidence sort, bool isFilled) => paper with
    {
        Groups = [new(null, [.. shown.Items.Select(item => new PaperLine(item.Text.Html, [.. asked.Choices.Select(side => new PaperBox(
            isFilled && IsSide(sort.Cards.Single(card => card.Id == item.Id), side) ? Tick : null, side.Text.Plain))]))])],
    };

    private static string? Range(NumberAnswer number) => number.Low == number.High
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"anything from {number.Low:#,0} to {number.High:#,0}");

    private static bool IsSide(EvidenceCard card, ShownChoice side) => side.Value.Equals(card.Side.ToString(), StringComparison.OrdinalIgnoreCase);

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
