using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Learn;

/// <summary>Another try asks first what was missed, in an order that stays.</summary>
public sealed class RetryTests(SchoolFixture fixture) : IClassFixture<SchoolFixture>
{
    private readonly School school = fixture.School;

    [Fact]
    public async Task What_was_wrong_is_asked_first_and_the_order_outlives_the_process()
    {
        var all = Asking.QuestionsOf(1);
        string[] missed = [all[1].Id, all[4].Id];
        var first = await school.LaunchAsync("zoe", "checkpoint-1");
        Assert.Equal(all[0].Id, ItemOf(first));
        var result = await Answers.FinishAsync(first, question => !missed.Contains(question.Id));
        Assert.Contains("A new try asks the 2 you missed first.", result.Text, StringComparison.Ordinal);

        var page = await result.SubmitAsync("nav.next form");
        List<string> asked = [ItemOf(page)];
        page = await (await page.AnswerAsync(right: false)).FollowAsync("a[data-next]");
        await school.KillToolAsync();
        await school.StartToolAsync();
        page = await school.LaunchAsync("zoe", "checkpoint-1");
        while (page.Document.QuerySelector("form[data-item]") is not null)
        {
            Assert.StartsWith($"Checkpoint 1: question {asked.Count + 1} of {all.Count}", page.Heading, StringComparison.Ordinal);
            Assert.Equal(asked.Count, page.Document.QuerySelectorAll(".steps .done").Length);
            asked.Add(ItemOf(page));
            page = await (await page.AnswerAsync()).FollowAsync("a[data-next]");
        }

        Assert.Equal(missed, asked.Take(2).Order());
        Assert.Equal(all.Select(question => question.Id).Order(), asked.Order());
        Assert.Equal(asked, page.Document.QuerySelectorAll("tbody a").Select(row => row.GetAttribute("href")!.Split('/')[^1]));
        Assert.Matches("First try [0-9]+ of [0-9]+, best [0-9]+ of [0-9]+, two tries\\. A new try asks the one you missed first\\.", page.Text);
    }

    [Fact]
    public async Task What_was_left_out_is_asked_before_what_was_right()
    {
        var first = await school.LaunchAsync("yusuf", "checkpoint-2");
        var ask = await first.SubmitAsync("[data-item]", [.. Answers.Fields(first.Form("[data-item]"), Pupil.QuestionOf(first), right: true), ("finish", "1")]);
        var result = await ask.SubmitAsync("main form");

        var page = await result.SubmitAsync("nav.next form");
        var asked = new List<string>();
        while (page.Document.QuerySelector("form[data-item]") is not null)
        {
            asked.Add(ItemOf(page));
            page = await (await page.AnswerAsync()).FollowAsync("a[data-next]");
        }

        Assert.Equal(ItemOf(first), asked[^1]);
        Assert.Contains($"A new try asks all {Asking.QuestionsOf(2).Count} questions in another order.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_new_try_is_under_way_the_result_does_not_speak_of_another()
    {
        var result = await (await school.LaunchAsync("wilhelmina", "checkpoint-2")).AnswerAllAsync(wrong: 1);
        await result.SubmitAsync("nav.next form");

        var again = await result.Visitor.OpenAsync(result.Address.ToString());

        Assert.DoesNotContain("A new try", again.Text, StringComparison.Ordinal);
        Assert.Equal("Go on with your new attempt", again.Find("nav.next form button").TextContent);
    }

    private static string ItemOf(Page page) => page.Find("form[data-item]").GetAttribute("data-item")!;
}
