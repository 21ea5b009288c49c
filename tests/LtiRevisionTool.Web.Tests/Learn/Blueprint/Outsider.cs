using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace LtiRevisionTool.Web.Tests.Learn.Blueprint;

/// <summary>Answers a form by the contract of its controls and the words on the page. Knows nothing of the tool's own types.</summary>
internal static class Outsider
{
    /// <summary>What to send, and the marks that it has to earn.</summary>
    public static ((string Name, string Value)[] Fields, int Marks) Answer(BlueprintItem item, IHtmlFormElement form, Skill skill) => item.Kind switch
    {
        "single-choice" or "source-inference" => skill == Skill.Wrong
            ? ([Choice(form, Texts(item.Wrong)[0])], 0)
            : ([Choice(form, Texts(item.Right)[0])], item.Marks),
        "true-false-reason" => TrueFalse(item, form, skill),
        "multiple-response" => Several(item, form, skill),
        "short-answer" or "number" => Typed(item, skill),
        "ordering" => Order(item, form, skill),
        "matching" => Match(item, form, skill),
        "cloze" => Fill(item, form, skill),
        "sort-evidence" => Sort(item, form, skill),
        _ => throw new InvalidOperationException($"No such kind: {item.Kind}."),
    };

    private static ((string, string)[], int) TrueFalse(BlueprintItem item, IHtmlFormElement form, Skill skill)
    {
        var key = Verdicts(item.Right).Single();
        return skill switch
        {
            Skill.Right => ([Choice(form, key.Text)], item.Marks),
            // The right verdict for a wrong reason earns nothing.
            Skill.Half => ([Choice(form, Verdicts(item.Wrong).First(wrong => wrong.Verdict == key.Verdict).Text)], 0),
            _ => ([Choice(form, Verdicts(item.Wrong).First(wrong => wrong.Verdict != key.Verdict).Text)], 0),
        };
    }

    private static ((string, string)[], int) Several(BlueprintItem item, IHtmlFormElement form, Skill skill)
    {
        var (right, wrong) = (Texts(item.Right), Texts(item.Wrong));
        return skill switch
        {
            Skill.Right => ([.. right.Select(text => Choice(form, text))], item.Marks),
            Skill.Half => ([Choice(form, right[0]), Choice(form, right[1]), Choice(form, wrong[0])], 1),
            _ => ([.. wrong.Select(text => Choice(form, text))], 0),
        };
    }

    private static ((string, string)[], int) Typed(BlueprintItem item, Skill skill) =>
        skill == Skill.Wrong
            ? ([("answer", Texts(item.Wrong)[0])], 0)
            : ([("answer", Texts(item.Right)[skill == Skill.Right ? 0 : ^1])], item.Marks);

    private static ((string, string)[], int) Order(BlueprintItem item, IHtmlFormElement form, Skill skill)
    {
        var events = item.Events.ToList();
        if (skill == Skill.Wrong)
        {
            events.Reverse();
        }
        else if (skill == Skill.Half)
        {
            (events[0], events[1]) = (events[1], events[0]);
        }

        var marks = skill switch { Skill.Right => item.Marks, Skill.Half => item.Marks - 1, _ => 0 };
        return ([.. events.Select((text, index) => (Labelled(form, "place-", text).Name!, $"{index + 1}"))], marks);
    }

    private static ((string, string)[], int) Match(BlueprintItem item, IHtmlFormElement form, Skill skill)
    {
        // Each match may be used once: those that are not kept go round.
        var kept = skill switch { Skill.Right => item.Pairs.Count, Skill.Half => 2, _ => 0 };
        var matches = item.Pairs.Select(pair => pair[1]).ToList();
        var round = matches[kept..];
        return (
            [
                .. item.Pairs.Select((pair, index) => Option(
                    Labelled(form, "match-", pair[0]), index < kept ? matches[index] : round[(index - kept + 1) % round.Count])),
            ],
            kept);
    }

    private static ((string, string)[], int) Fill(BlueprintItem item, IHtmlFormElement form, Skill skill)
    {
        var kept = skill switch { Skill.Right => item.Gaps.Count, Skill.Half => 1, _ => 0 };
        var selects = form.QuerySelectorAll("select").Cast<IHtmlSelectElement>().ToList();
        return (
            [
                .. item.Gaps.Select((gap, index) => Option(
                    selects[index], index < kept ? gap.Key : gap.Choices.First(choice => choice != gap.Key))),
            ],
            kept);
    }

    private static ((string, string)[], int) Sort(BlueprintItem item, IHtmlFormElement form, Skill skill)
    {
        var wrong = skill switch { Skill.Right => 0, Skill.Half => 1, _ => item.Cards.Count };
        var marks = skill switch { Skill.Right => 3, Skill.Half => 2, _ => 0 };
        return ([.. item.Cards.Select((card, index) => (Side(form, card[0]), index < wrong ? Other(card[1]) : card[1]))], marks);
    }

    private static string Other(string side) => side == "supports" ? "challenges" : "supports";

    private static (string, string) Choice(IHtmlFormElement form, string text) =>
        ("answer", form.QuerySelectorAll("label").Single(label => label.TextContent.Trim() == text).QuerySelector("input[name=answer]")!.GetAttribute("value")!);

    private static IHtmlSelectElement Labelled(IHtmlFormElement form, string prefix, string text)
    {
        var label = (IHtmlLabelElement)form.QuerySelectorAll("label").Single(label => label.TextContent.Trim() == text);
        var select = form.QuerySelectorAll("select").Cast<IHtmlSelectElement>().Single(select => select.Id == label.HtmlFor);
        Assert.StartsWith(prefix, select.Name, StringComparison.Ordinal);
        return select;
    }

    private static (string, string) Option(IHtmlSelectElement select, string text) =>
        (select.Name!, select.Options.Single(option => option.Text.Trim() == text).Value);

    private static string Side(IHtmlFormElement form, string text)
    {
        var radio = form.QuerySelectorAll("input[type=radio]").First(radio => radio.Closest("li")!.TextContent.Contains(text, StringComparison.Ordinal));
        return radio.GetAttribute("name")!;
    }

    private static List<string> Texts(JsonElement texts) => [.. texts.EnumerateArray().Select(text => text.GetString()!)];

    private static List<(string Verdict, string Text)> Verdicts(JsonElement options) =>
        [.. options.EnumerateArray().Select(option => (option[0].GetString()!, option[1].GetString()!))];
}
