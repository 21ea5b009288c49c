using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Learn;

/// <summary>"Finish now" ends the attempt that it was pressed in, with every answer that was given.</summary>
public sealed class FinishTests(SchoolFixture fixture) : IClassFixture<SchoolFixture>
{
    private readonly School school = fixture.School;

    [Fact]
    public async Task A_page_of_an_attempt_that_is_over_does_not_finish_the_next_one()
    {
        var first = await school.LaunchAsync("amara", "checkpoint-2");
        var ask = await first.SubmitAsync("[data-item]", ("finish", "1"));
        var result = await ask.SubmitAsync("main form");
        var second = await (await result.SubmitAsync("nav.next form")).AnswerAsync();

        var stale = await ask.SubmitAsync("main form");

        var next = await second.FollowAsync("a[data-next]");
        Assert.Equal(next.Address, stale.Address);
        Assert.NotNull(stale.Document.QuerySelector("[data-item]:not([data-mark])"));
    }

    [Fact]
    public async Task A_finish_page_that_was_open_twice_ends_on_the_one_result()
    {
        var first = await school.LaunchAsync("ben", "checkpoint-2");
        var ask = await first.SubmitAsync("[data-item]", ("finish", "1"));
        var result = await ask.SubmitAsync("main form");

        var repeated = await ask.SubmitAsync("main form");

        Assert.Equal(result.Address, repeated.Address);
    }

    [Fact]
    public async Task The_answer_that_is_chosen_already_is_kept()
    {
        var first = await school.LaunchAsync("lena", "checkpoint-1");

        var ask = await first.SubmitAsync("[data-item]", ("answer", "1924"), ("finish", "1"));

        Assert.EndsWith("/checkpoint/1/finish", ask.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("8 of 9 questions are not answered. They count 0, so this attempt ends with 1 of 18 marks.", ask.Text, StringComparison.Ordinal);
        Assert.Equal("1", (await ask.SubmitAsync("main form")).Find("[data-total]").GetAttribute("data-total"));
    }

    [Fact]
    public async Task The_last_answer_needs_no_question_whether_to_finish()
    {
        var page = await school.LaunchAsync("lena", "checkpoint-2");
        while (page.Document.QuerySelector(".steps li:not(.done):not(.now)") is not null)
        {
            page = await (await page.AnswerAsync()).FollowAsync("a[data-next]");
        }

        var last = Answers.Fields(page.Form("[data-item]"), Pupil.QuestionOf(page), right: true);
        var result = await page.SubmitAsync("[data-item]", [.. last, ("finish", "1")]);

        var marks = result.Find("[data-total][data-of]");
        Assert.Equal(marks.GetAttribute("data-of"), marks.GetAttribute("data-total"));
    }

    [Fact]
    public async Task An_answer_that_cannot_be_marked_is_asked_again_before_finishing()
    {
        var first = await school.LaunchAsync("samir", "checkpoint-1");

        var again = await first.SubmitAsync("[data-item]", ("answer", "24"), ("finish", "1"));

        Assert.StartsWith("Write the year in full", again.Find("#verdict").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("24", again.Find("#answer").GetAttribute("value"));
    }
}
