using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace LtiRevisionTool.Web.Tests.Learn.Blueprint;

/// <summary>All questions, answered through the real pages by somebody who knows the plan and the contract of the forms alone.</summary>
public sealed partial class BlueprintTests
{
    [Theory]
    [InlineData("amara", "Right")]
    [InlineData("ben", "Half")]
    [InlineData("lena", "Wrong")]
    public async Task Every_question_earns_the_marks_that_were_planned(string person, string how)
    {
        var skill = Enum.Parse<Skill>(how);
        await using var school = await School.OpenAsync(("RateLimits__PerMinute", "0"));
        var topic = await school.LaunchAsync(person, "topic");
        var wrong = new List<string>();
        var asked = new List<string>();
        foreach (var card in Enumerable.Range(1, 12))
        {
            var page = await topic.Visitor.OpenAsync($"{school.Tool}{topic.Address.AbsolutePath}/checkpoint/{card}");
            var total = 0;
            while (page.Document.QuerySelector("form[data-item]") is IHtmlFormElement form)
            {
                var item = BlueprintItem.Find(form.GetAttribute("data-item")!);
                asked.Add(item.Id);
                Assert.Equal(item.Kind, form.GetAttribute("data-kind"));
                Assert.Contains(item.Kind == "cloze" ? "" : item.Asks, form.TextContent, StringComparison.Ordinal);
                ShowsNoKey(page, item);

                var (fields, marks) = Outsider.Answer(item, form, skill);
                page = await page.SubmitAsync("form[data-item]", fields);

                var marked = page.Find("form[data-mark]");
                total += marks;
                if ((marked.GetAttribute("data-mark"), marked.GetAttribute("data-max")) != (Text(marks), Text(item.Marks)))
                {
                    wrong.Add($"{item.Id} ({item.Kind}): {marked.GetAttribute("data-mark")} of {marked.GetAttribute("data-max")}, not {marks} of {item.Marks}");
                    total += int.Parse(marked.GetAttribute("data-mark")!, CultureInfo.InvariantCulture) - marks;
                }

                page = await page.FollowAsync("a[data-next]");
            }

            Assert.Equal(Text(total), page.Find("[data-total][data-of]").GetAttribute("data-total"));
        }

        Assert.Empty(wrong);
        Assert.Equal(BlueprintItem.All.Select(item => item.Id), asked);
    }

    /// <summary>Before the answer nothing that was sent tells the key: no mark, no code of a wrong idea, no feedback, no id of the author's.</summary>
    private static void ShowsNoKey(Page page, BlueprintItem item)
    {
        var question = Answers.Topic.FindQuestion(item.Id)!;
        var sent = page.Html + page.Headers;
        Assert.DoesNotContain("data-mark", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("data-max", sent, StringComparison.Ordinal);
        Assert.DoesNotMatch(MisconceptionCode(), page.Text);
        Assert.DoesNotContain(question.Explanation.Plain, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(question.Quote.Plain, page.Text, StringComparison.Ordinal);
        var values = page.Document.QuerySelectorAll("form[data-item] option, form[data-item] input[name=answer]:not([type=text])")
            .Select(control => control.GetAttribute("value")!).Where(value => value.Length == 1 && char.IsLower(value[0]));
        Assert.Empty(values);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("\\bM[0-9]{2}\\b", RegexOptions.CultureInvariant)]
    private static partial Regex MisconceptionCode();
}
