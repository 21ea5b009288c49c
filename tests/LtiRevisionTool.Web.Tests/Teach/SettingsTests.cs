using System.Globalization;
using LtiRevisionTool.Web.Tests.Launch;
using LtiRevisionTool.Web.Tests.Learn;

namespace LtiRevisionTool.Web.Tests.Teach;

/// <summary>A teacher changes the settings of an activity that students work in; what that does to grades is said first.</summary>
public sealed class SettingsTests(HostileFixture fixture) : IClassFixture<HostileFixture>
{
    private static int made;

    private readonly string link = string.Create(CultureInfo.InvariantCulture, $"settings-{Interlocked.Increment(ref made)}");

    [Fact]
    public async Task The_form_shows_what_counts_now_and_keeps_it_when_nothing_is_changed()
    {
        var page = await OpenAsync(("part", "checkpoint-2"), ("attempts", "7"), ("counts", "latest"), ("feedback", "finish"), ("due", "2031-12-04T17:00:00Z"));

        Assert.Equal(
            ("stalin-dictatorship/checkpoint-2", "7", "latest", "finish"),
            (Chosen(page, "item"), Chosen(page, "attempts"), Chosen(page, "counts"), Chosen(page, "feedback")));
        var due = DateTimeOffset.Parse(page.Find("#due").GetAttribute("value")! + "Z", CultureInfo.InvariantCulture)
            .AddMinutes(-int.Parse(page.Find("[name=due-offset]").GetAttribute("value")!, CultureInfo.InvariantCulture));
        Assert.Equal(new DateTimeOffset(2031, 12, 4, 17, 0, 0, TimeSpan.Zero), due);

        Assert.Equal("Marks go to the gradebook at once, whenever feedback shows.", page.Find($"#{page.Find("#feedback").GetAttribute("aria-describedby")}").TextContent);

        var kept = await page.SubmitAsync("main form");

        Assert.Contains("The settings are kept.", kept.Find("#done").TextContent, StringComparison.Ordinal);
        Assert.Contains("7 attempts, the latest counts. Feedback shows when the attempt is finished. Due on ", kept.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Students_get_what_was_set_and_what_was_emptied_is_gone()
    {
        var page = await OpenAsync(("part", "checkpoint-2"), ("closes", "2020-01-01T00:00:00Z"), ("attempts", "1"));
        Assert.Equal("Checkpoint 2 is closed", (await LaunchAsync("early", ("part", "checkpoint-2"), ("closes", "2020-01-01T00:00:00Z"))).Find("h1").TextContent);

        await page.SubmitAsync("main form", ("item", "stalin-dictatorship/checkpoint-3"), ("closes", ""), ("attempts", ""), ("feedback", "finish"));

        var asked = await LaunchAsync("early", ("part", "checkpoint-2"), ("closes", "2020-01-01T00:00:00Z"));
        Assert.Equal("Q3.1", asked.Find("[data-item]").GetAttribute("data-item"));
        Assert.Equal("Your answer is in", (await asked.AnswerAsync()).Find("#verdict").TextContent.Trim());
    }

    [Fact]
    public async Task What_it_does_to_grades_is_said_before_it_is_kept_and_done_after()
    {
        var first = await (await LaunchAsync("with-two-tries", ("part", "checkpoint-2"))).AnswerAllAsync();
        await (await first.SubmitAsync("nav.next form")).AnswerAllAsync(wrong: 3);
        await ScoreAsync("with-two-tries", 16);
        var page = await OpenAsync(("part", "checkpoint-2"));

        var asked = await page.SubmitAsync("main form", ("counts", "latest"));

        Assert.Contains("1 grade of 1 changes: 0 go up, 1 goes down. The gradebook is told at once.", asked.Text, StringComparison.Ordinal);
        Assert.Equal("best", Chosen(await asked.Visitor.OpenAsync(page.Address.ToString()), "counts"));
        var kept = await asked.SubmitAsync("main form");
        Assert.Contains("1 grade that changed is on its way", kept.Find("#done").TextContent, StringComparison.Ordinal);
        await Eventually.TrueAsync("the gradebook is told of the later attempt", TimeSpan.FromSeconds(20), () =>
        {
            var last = Scores("with-two-tries")[^1];
            return Task.FromResult((decimal)last["scoreGiven"]! < 16 && (string?)last["activityProgress"] == "Completed");
        });
    }

    [Fact]
    public async Task A_form_that_was_changed_after_the_warning_is_warned_of_again()
    {
        var first = await (await LaunchAsync("warned-twice", ("part", "checkpoint-2"))).AnswerAllAsync();
        await (await first.SubmitAsync("nav.next form")).AnswerAllAsync(wrong: 3);
        var asked = await (await OpenAsync(("part", "checkpoint-2"))).SubmitAsync("main form", ("counts", "latest"));

        var again = await asked.SubmitAsync("main form", ("item", "stalin-dictatorship/card-4"));

        Assert.Contains("Attempts at what is no longer shown are kept, and no longer count here.", again.Text, StringComparison.Ordinal);
        Assert.Equal("best", Chosen(await again.Visitor.OpenAsync(asked.Address.GetLeftPart(UriPartial.Path)), "counts"));
    }

    [Theory]
    [InlineData("item", "stalin-dictatorship/card-99", "Choose one of the list.")]
    [InlineData("item", "../../etc", "Choose one of the list.")]
    [InlineData("counts", "worst", "Choose one of the list.")]
    [InlineData("attempts", "-1", "Choose one of the list.")]
    [InlineData("due", "next week", "Give a date and a time, such as 30/11/2026, 09:00.")]
    [InlineData("feedback", "due", "Feedback is to show after the due date: set one, or let feedback show earlier.")]
    public async Task What_is_wrong_stands_beside_its_field_and_nothing_is_kept(string field, string value, string words)
    {
        var page = await OpenAsync(("part", "checkpoint-2"));
        var before = await page.Visitor.OpenAsync(page.Address.ToString());

        var wrong = await page.SubmitAsync("main form", (field, value));

        Assert.Contains(words, wrong.Text, StringComparison.Ordinal);
        var after = await page.Visitor.OpenAsync(page.Address.ToString());
        Assert.Equal((Chosen(before, "item"), Chosen(before, "counts"), Chosen(before, "feedback")), (Chosen(after, "item"), Chosen(after, "counts"), Chosen(after, "feedback")));
    }

    [Fact]
    public async Task A_student_does_not_reach_them()
    {
        var asked = await LaunchAsync("curious", ("part", "checkpoint-2"));
        var address = $"{fixture.School.Tool}/teach/{asked.Address.Segments[2]}settings";

        Assert.Equal(403, (int)(await asked.Visitor.OpenAsync(address)).Status);
        using var posted = await asked.Visitor.PostAsync(address, [new("token", asked.Find("[name=token]").GetAttribute("value")!), new("counts", "latest")]);
        Assert.Equal(403, (int)posted.StatusCode);
    }

    private static string? Chosen(Page page, string select) => page.Find($"select[name={select}] option[selected]").GetAttribute("value");

    private static Dictionary<string, string> Custom((string Name, string Value)[] custom) => custom.ToDictionary(pair => pair.Name, pair => pair.Value);

    private Task<Page> LaunchAsync(string student, params (string Name, string Value)[] custom) =>
        fixture.Platform.LaunchLinkAsync(new Visitor(), fixture.School.Tool, link, Custom(custom), student);

    private async Task<Page> OpenAsync(params (string Name, string Value)[] custom)
    {
        var room = await fixture.Platform.LaunchLinkAsync(new Visitor(), fixture.School.Tool, link, Custom(custom), "teacher-1", "Instructor");
        return await room.Visitor.OpenAsync($"{room.Address}/settings");
    }

    private List<System.Text.Json.Nodes.JsonNode> Scores(string student)
    {
        lock (fixture.Platform.Scores)
        {
            return [.. fixture.Platform.Scores.Where(score => score.Status == 200 && (string?)score.Score["userId"] == student).Select(score => score.Score)];
        }
    }

    private Task ScoreAsync(string student, decimal given) => Eventually.TrueAsync(
        $"{student} has {given}", TimeSpan.FromSeconds(20), () => Task.FromResult(Scores(student) is [.., var last] && (decimal)last["scoreGiven"]! == given));
}
