using AngleSharp.Html.Dom;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Parsing;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Web.Tests;

/// <summary>Answers questions as somebody does who knows the notes: by the words on the page, never by its ids.</summary>
internal static class Answers
{
    public static Topic Topic { get; } = Read();

    /// <summary>Answers every question that is left of the checkpoint on the page, rightly or wrongly, up to its result.</summary>
    public static async Task<Page> FinishAsync(Page page, Func<Question, bool> rightly)
    {
        while (page.Document.QuerySelector("form[data-item]") is IHtmlFormElement form)
        {
            if (form.HasAttribute("data-mark"))
            {
                page = await page.FollowAsync("a[data-next]");
                continue;
            }

            var question = Topic.FindQuestion(form.GetAttribute("data-item")!)!;
            page = await page.SubmitAsync("form[data-item]", Fields(form, question, rightly(question)));
            Assert.NotNull(page.Document.QuerySelector("form[data-mark]"));
        }

        return page;
    }

    /// <summary>What to send for a question.</summary>
    public static (string Name, string Value)[] Fields(IHtmlFormElement form, Question question, bool right) => question switch
    {
        ChoiceQuestion choice => [("answer", ValueOf(form, choice.Options.First(option => option.Id == choice.Key == right)))],
        MultipleResponse several =>
            [.. several.Options.Where(option => several.Keys.Contains(option.Id) == right).Select(option => ("answer", ValueOf(form, option)))],
        ShortAnswer typed => [("answer", right ? typed.Answer : typed.KnownWrong[0].Answer)],
        NumberAnswer number => [("answer", right ? number.Answer : number.KnownWrong[0].Answer)],
        _ => Fields(form, question, right ? Key(question) : Wrong(question)),
    };

    /// <summary>What to send for a question with several parts.</summary>
    public static (string Name, string Value)[] Fields(IHtmlFormElement form, Question question, Response response) => (question, response) switch
    {
        (Ordering ordering, OrderResponse given) => [.. given.Order.Select((id, index) => (Labelled(form, ordering.Events.Single(item => item.Id == id).Text.Plain).Name!, $"{index + 1}"))],
        (Matching matching, PairsResponse given) =>
        [
            .. matching.Prompts.Where(prompt => given.Pairs.ContainsKey(prompt.Id)).Select(prompt => Chosen(
                Labelled(form, prompt.Text.Plain), matching.Options.Single(option => option.Id == given.Pairs[prompt.Id]).Text.Plain)),
        ],
        (Cloze cloze, PairsResponse given) =>
        [
            .. cloze.Gaps.Where(gap => given.Pairs.ContainsKey(gap.Id)).Select(gap => Chosen(
                (IHtmlSelectElement)form.QuerySelector($"[aria-label='Gap {gap.Number} of {cloze.Gaps.Count}']")!,
                cloze.Gaps.SelectMany(each => each.Choices).Single(choice => choice.Id == given.Pairs[gap.Id]).Text.Plain)),
        ],
        (SortEvidence sort, PairsResponse given) =>
        [
            .. sort.Cards.Where(card => given.Pairs.ContainsKey(card.Id)).Select(card =>
                (form.QuerySelectorAll(".pair").Single(pair => pair.QuerySelector("p")!.TextContent == card.Text.Plain).QuerySelector("input")!.GetAttribute("name")!, given.Pairs[card.Id])),
        ],
        _ => throw new ArgumentException($"No answer of this shape to {question.Kind}.", nameof(response)),
    };

    private static Response Key(Question question) => question switch
    {
        Ordering ordering => new OrderResponse(ordering.Events.Select(item => item.Id)),
        Matching matching => Pairs(matching.Prompts.Select(prompt => (prompt.Id, prompt.Key))),
        Cloze cloze => Pairs(cloze.Gaps.Select(gap => (gap.Id, gap.Key))),
        SortEvidence sort => Pairs(sort.Cards.Select(card => (card.Id, card.Side == EvidenceSide.Supports ? "supports" : "challenges"))),
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };

    /// <summary>An answer that earns nothing.</summary>
    private static Response Wrong(Question question) => question switch
    {
        Ordering ordering => new OrderResponse(ordering.Events.Select(item => item.Id).Reverse()),
        Matching matching => Pairs(matching.Prompts.Select((prompt, index) => (prompt.Id, matching.Prompts[(index + 1) % matching.Prompts.Count].Key))),
        Cloze cloze => Pairs(cloze.Gaps.Select(gap => (gap.Id, gap.Choices.First(choice => choice.Id != gap.Key).Id))),
        SortEvidence sort => Pairs(sort.Cards.Select(card => (card.Id, card.Side == EvidenceSide.Supports ? "challenges" : "supports"))),
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };

    private static PairsResponse Pairs(IEnumerable<(string Left, string Right)> pairs) => new(pairs.Select(pair => KeyValuePair.Create(pair.Left, pair.Right)));

    private static IHtmlSelectElement Labelled(IHtmlFormElement form, string label) =>
        (IHtmlSelectElement)form.QuerySelector($"#{form.QuerySelectorAll("label").Single(each => each.TextContent == label).GetAttribute("for")}")!;

    private static (string Name, string Value) Chosen(IHtmlSelectElement select, string text) =>
        (select.Name!, select.Options.Single(option => option.Text == text).Value);

    private static string ValueOf(IHtmlFormElement form, Option option) =>
        form.QuerySelectorAll("label").First(label => label.TextContent.Contains(option.Text.Plain, StringComparison.Ordinal))
            .QuerySelector("input")!.GetAttribute("value")!;

    private static Topic Read()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Topics", "stalin-dictatorship");
        var files = Directory.EnumerateFiles(folder).Select(path => new TopicFile(Path.GetFileName(path), File.ReadAllText(path))).ToList();
        return Assert.IsType<TopicResult.Parsed>(TopicParser.Parse(files)).Topic;
    }
}
