using System.Globalization;
using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Learn;

/// <summary>Opening, due date and closing, and marks that wait: kept by the tool itself, whatever the platform does with them.</summary>
public sealed class DatesTests(HostileFixture fixture) : IClassFixture<HostileFixture>
{
    private static int made;

    private readonly string link = string.Create(CultureInfo.InvariantCulture, $"dates-{Interlocked.Increment(ref made)}");

    [Theory]
    [InlineData("checkpoint-2")]
    [InlineData("card-2")]
    [InlineData("all")]
    public async Task Before_it_opens_a_student_sees_when_it_will(string part)
    {
        var page = await LaunchAsync(("part", part), ("opens", In(hours: 2)));

        Assert.StartsWith("This opens ", page.Find("h1").TextContent, StringComparison.Ordinal);
        foreach (var inside in new[] { "card/2", "checkpoint/2", "checkpoint/2/Q2.1", "checkpoint/2/result", "review", "booklet", "timeline" })
        {
            var within = await page.Visitor.OpenAsync($"{page.Address}/{inside}");
            Assert.Equal(page.Address, within.Address);
            Assert.DoesNotContain("data-item", within.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_that_was_open_before_the_date_moved_stores_nothing()
    {
        var asked = await LaunchAsync(("part", "checkpoint-2"));
        await LaunchAsync(asked.Visitor, ("part", "checkpoint-2"), ("opens", In(hours: 2)));

        var posted = await asked.AnswerAsync();

        Assert.StartsWith("This opens ", posted.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Contains("question 1 of", (await LaunchAsync(asked.Visitor, ("part", "checkpoint-2"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_teacher_looks_ahead_and_is_told_the_date()
    {
        using var visitor = new Visitor();
        var room = await fixture.Platform.LaunchLinkAsync(
            visitor, fixture.School.Tool, link, Custom(("part", "checkpoint-2"), ("opens", In(hours: 2))), "teacher-1", "Instructor");

        var page = await visitor.OpenAsync(room.Address.ToString().Replace("/teach/", "/learn/", StringComparison.Ordinal));

        Assert.NotNull(page.Document.QuerySelector("[data-item]"));
        Assert.StartsWith("Opens ", page.Find("[data-dates]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_due_date_is_told_and_stops_nobody()
    {
        var early = await LaunchAsync(("part", "checkpoint-2"), ("due", In(hours: 30)), ("closes", In(hours: 60)));
        Assert.Matches("^Due on .+ at ..:..\\. Closes on .+ at ..:..\\.$", early.Find("[data-dates]").TextContent);

        var late = await LaunchAsync(early.Visitor, ("part", "checkpoint-2"), ("due", In(hours: -30)));
        Assert.EndsWith("answers still count.", late.Find("[data-dates]").TextContent, StringComparison.Ordinal);
        Assert.NotNull((await late.AnswerAsync()).Find("[data-mark]"));
    }

    [Fact]
    public async Task After_it_closed_no_answer_is_taken_and_what_was_begun_counts_as_it_stands()
    {
        var open = await LaunchAsync(("part", "checkpoint-2"));
        var second = await (await open.AnswerAsync()).FollowAsync("a[data-next]");
        await LaunchAsync(open.Visitor, ("part", "checkpoint-2"), ("closes", In(hours: -1)));

        var late = await second.AnswerAsync();

        Assert.EndsWith("/checkpoint/2/result", late.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("1", late.Find("[data-total]").GetAttribute("data-total"));
        Assert.Null(late.Document.QuerySelector("nav.next form"));
        Assert.Contains("answers are no longer taken", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_did_not_begin_before_it_closed_is_told_so_and_can_read()
    {
        var page = await LaunchAsync(("part", "checkpoint-2"), ("closes", In(hours: -1)));

        Assert.Equal("Checkpoint 2 is closed", page.Find("h1").TextContent);
        Assert.Contains("card/2", (await page.FollowAsync("nav.next a")).Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("Checkpoint 2 is closed", (await page.Visitor.OpenAsync($"{page.Address}/Q2.1")).Find("h1").TextContent);
        Assert.Equal("Checkpoint 2 is closed", (await page.Visitor.OpenAsync($"{page.Address}/finish")).Find("h1").TextContent);
    }

    [Fact]
    public async Task No_new_attempt_begins_after_the_closing()
    {
        var result = await (await LaunchAsync(("part", "checkpoint-2"))).AnswerAllAsync();
        await LaunchAsync(result.Visitor, ("part", "checkpoint-2"), ("closes", In(hours: -1)));

        var again = await result.SubmitAsync("nav.next form");

        Assert.EndsWith("/checkpoint/2/result", again.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("First try", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_that_show_at_the_end_show_nowhere_before()
    {
        var settings = new[] { ("part", "checkpoint-2"), ("feedback", "finish") };
        var asked = await LaunchAsync(settings);

        var kept = await asked.AnswerAsync(right: false);

        Assert.Equal("Your answer is in", kept.Find("#verdict").TextContent.Trim());
        Assert.Contains("Marks and feedback show when you finish this checkpoint.", kept.Text, StringComparison.Ordinal);
        AssertTellsNothing(kept);
        var finish = await (await kept.FollowAsync("a[data-next]")).SubmitAsync("[data-item]", ("finish", "1"));
        Assert.EndsWith("They count 0.", finish.Find("main p:not([role=note])").TextContent, StringComparison.Ordinal);
        AssertTellsNothing(finish);

        var result = await finish.SubmitAsync("main form");

        Assert.Equal("0", result.Find("[data-total]").GetAttribute("data-total"));
        Assert.NotNull((await result.Visitor.OpenAsync(kept.Address.ToString())).Find("[data-mark='0']"));
    }

    [Fact]
    public async Task Marks_that_wait_for_the_due_date_show_from_then_on()
    {
        var before = new[] { ("part", "all"), ("feedback", "due"), ("due", In(hours: 30)) };
        var contents = await LaunchAsync(before);
        var asked = await contents.Visitor.OpenAsync($"{contents.Address}/checkpoint/2");
        var first = asked.Address.ToString();
        while (asked.Document.QuerySelector("[data-item]") is not null)
        {
            asked = await (await asked.AnswerAsync(right: false)).FollowAsync("a[data-next]");
        }

        Assert.EndsWith("/checkpoint/2/result", asked.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Matches("Marks and feedback show on .+ at ..:..\\.", asked.Text);
        foreach (var page in new[] { asked.Address.ToString(), first, $"{contents.Address}", $"{contents.Address}/card/2", $"{contents.Address}/review", $"{contents.Address}/grade-state" })
        {
            AssertTellsNothing(await contents.Visitor.OpenAsync(page));
        }

        var retry = await asked.SubmitAsync("nav.next form");
        Assert.Equal("Q2.1", retry.Find("[data-item]").GetAttribute("data-item"));

        var after = await LaunchAsync(contents.Visitor, ("part", "all"), ("feedback", "due"), ("due", In(hours: -1)));
        Assert.Contains("Your marks so far: 0 of", after.Text, StringComparison.Ordinal);
        Assert.Equal("0", (await after.Visitor.OpenAsync($"{after.Address}/checkpoint/2/result")).Find("[data-total]").GetAttribute("data-total"));
    }

    [Fact]
    public async Task Asking_whether_an_answer_counts_does_not_tell_its_mark_either()
    {
        var typed = Asking.Typed(1);
        var asked = await LaunchAsync(("part", "checkpoint-1"), ("feedback", "finish"));

        var kept = await (await asked.OpenAtAsync(typed)).WriteAsync("nobody at all");

        Assert.Null(kept.Document.QuerySelector("form#appeal"));
        using var response = await kept.Visitor.PostAsync(
            $"{kept.Address.GetLeftPart(UriPartial.Path)}/appeal",
            [new("answer", Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString()), new("token", asked.Find("[name=token]").GetAttribute("value")!)]);
        Assert.Equal(404, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_preview_holds_marks_back_as_a_student_would_see_it()
    {
        using var visitor = new Visitor();
        var room = await fixture.Platform.LaunchLinkAsync(
            visitor, fixture.School.Tool, link, Custom(("part", "checkpoint-2"), ("feedback", "finish")), "teacher-1", "Instructor");
        var asked = await visitor.OpenAsync(room.Address.ToString().Replace("/teach/", "/learn/", StringComparison.Ordinal));

        var kept = await asked.AnswerAsync();

        Assert.Equal("Your answer is in", kept.Find("#verdict").TextContent.Trim());
        Assert.EndsWith("/Q2.2", (await kept.FollowAsync("a[data-next]")).Address.AbsolutePath, StringComparison.Ordinal);
    }

    private static void AssertTellsNothing(Page page)
    {
        Assert.DoesNotContain("data-mark", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-total", page.Html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)not right|right: |partly|read (it )?again|\\b\\d+ of \\d+ marks|sent as", page.Text);
    }

    private static string In(int hours) =>
        TimeProvider.System.GetUtcNow().AddHours(hours).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Custom(params (string Name, string Value)[] custom) => custom.ToDictionary(pair => pair.Name, pair => pair.Value);

    private Task<Page> LaunchAsync(params (string Name, string Value)[] custom) => LaunchAsync(new Visitor(), custom);

    private Task<Page> LaunchAsync(Visitor visitor, params (string Name, string Value)[] custom) =>
        fixture.Platform.LaunchLinkAsync(visitor, fixture.School.Tool, link, Custom(custom), $"student-of-{link}");
}
