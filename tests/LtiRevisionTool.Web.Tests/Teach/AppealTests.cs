using System.Net;
using LtiRevisionTool.Web.Tests.Launch;
using LtiRevisionTool.Web.Tests.Learn;

namespace LtiRevisionTool.Web.Tests.Teach;

/// <summary>The teacher's word on typed answers, from the pupil's page to the gradebook: over real HTTP.</summary>
public sealed class AppealTests(SchoolFixture fixture) : IClassFixture<SchoolFixture>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    private readonly School school = fixture.School;

    [Fact]
    public async Task An_accepted_answer_counts_and_the_gradebook_shows_the_higher_grade()
    {
        var result = await school.AskInAttemptAsync("amara", 3, "Skryabin the Hammer");
        await school.WaitForGradeAsync("amara", "Stalin: checkpoint 3", Asking.GradeOf(3, missing: 1), Soon);
        var room = await school.LaunchAsync("teacher", "checkpoint-3");
        Assert.Matches("^[0-9]+ answers? to decide$", room.Find("a[href='#appeals']").TextContent);
        var panel = room.AppealOf("Skryabin the Hammer").TextContent;
        Assert.Contains(Asking.Typed(3).Stem.Plain, panel, StringComparison.Ordinal);
        Assert.Contains($"Right answer: “{Asking.Typed(3).Answer}”.", panel, StringComparison.Ordinal);
        Assert.Contains("Amara Okafor thinks that this should count.", panel, StringComparison.Ordinal);

        var after = await room.DecideAsync("Skryabin the Hammer", "accept");

        Assert.StartsWith("“Skryabin the Hammer” counts.", after.Find("#done").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(after.Document.QuerySelectorAll("h3"), heading => heading.TextContent.Contains("Skryabin", StringComparison.Ordinal));
        await school.WaitForGradeAsync("amara", "Stalin: checkpoint 3", Asking.GradeOf(3), Soon);
        var told = await result.Visitor.OpenAsync(result.Address.ToString());
        Assert.Equal($"{Asking.MarksOf(3)}", told.Find("[data-total]").GetAttribute("data-total"));
        Assert.Contains("Your teacher accepted this answer", told.Document.QuerySelector("#asked + ul li")!.TextContent, StringComparison.Ordinal);
        var answer = await told.Visitor.OpenAsync(new Uri(told.Address, Asking.Typed(3).Id).ToString());
        Assert.Equal("Right: 1 of 1 mark", answer.Find("#verdict").TextContent.Trim());
        Assert.StartsWith("Your teacher accepted this answer", answer.Find("#appeal").TextContent.Trim(), StringComparison.Ordinal);
        var student = await room.Visitor.OpenAsync(new Uri(room.Address, room.Document.QuerySelectorAll("th[scope=row] a").Single(link => link.TextContent == "Amara Okafor").GetAttribute("href")!).ToString());
        Assert.Contains($"A mark was given for an answer: {Asking.MarksOf(3)} of {Asking.MarksOf(3)} to send.", student.Text, StringComparison.Ordinal);
        Assert.Contains("A teacher accepted it.", student.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Skryabin", await school.SettledLogAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_typed_the_same_is_decided_about_together()
    {
        await school.AskInAttemptAsync("ben", 1, "Party chairman");
        await school.AskInAttemptAsync("lena", 1, "the PARTY Chairman!");
        await school.AskInAttemptAsync("samir", 1, "Party whip");
        var room = await school.LaunchAsync("teacher", "checkpoint-1");
        Assert.Contains("2 students wrote this and think that it should count: Ben Hartley-Quill and Lena Sokolska.", room.AppealOf("Party chairman").TextContent, StringComparison.Ordinal);

        var after = await room.DecideAsync("Party chairman", "accept");

        Assert.Equal("One answer to decide", after.Find("#appeals").TextContent);
        await school.WaitForGradeAsync("ben", "Stalin: checkpoint 1", Asking.GradeOf(1), Soon);
        await school.WaitForGradeAsync("lena", "Stalin: checkpoint 1", Asking.GradeOf(1), Soon);
        await school.WaitForGradeAsync("samir", "Stalin: checkpoint 1", Asking.GradeOf(1, missing: 1), Soon);
    }

    [Fact]
    public async Task A_declined_answer_keeps_its_mark_and_the_same_words_are_not_asked_about_again()
    {
        var result = await school.AskInAttemptAsync("duong", 2, "a list of names");
        var room = await school.LaunchAsync("teacher", "checkpoint-2");

        var after = await room.DecideAsync("a list of names", "decline");

        Assert.StartsWith("“a list of names” keeps 0.", after.Find("#done").TextContent, StringComparison.Ordinal);
        var told = await result.Visitor.OpenAsync(result.Address.ToString());
        Assert.Contains("Your teacher did not accept this answer", told.Document.QuerySelector("#asked + ul li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{Asking.MarksOf(2) - 1}", told.Find("[data-total]").GetAttribute("data-total"));
        var second = await told.SubmitAsync("nav.next form");
        var again = await second.WriteWordAsync(2, "A list of names.");
        Assert.Null(again.Document.QuerySelector("form#appeal"));
        Assert.Contains("You asked about the same words before.", again.Find("#appeal").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_students_page_has_the_answer_to_decide_too_and_is_come_back_to()
    {
        await school.AskInAttemptAsync("zoe", 3, "Old Stone-Bottom");
        var room = await school.LaunchAsync("teacher", "checkpoint-3");
        var link = room.Document.QuerySelectorAll("th[scope=row] a").Single(link => link.TextContent.StartsWith("Zoë", StringComparison.Ordinal)).GetAttribute("href")!;
        var page = await room.Visitor.OpenAsync(new Uri(room.Address, link).ToString());
        Assert.Contains("The student thinks that this should count.", page.Find("section[aria-labelledby=answers]").TextContent, StringComparison.Ordinal);

        var after = await page.DecideAsync("Old Stone-Bottom", "decline");

        Assert.Equal(link, after.Address.AbsolutePath);
        Assert.StartsWith("“Old Stone-Bottom” keeps 0.", after.Find("#done").TextContent, StringComparison.Ordinal);
        Assert.Null(after.Document.QuerySelector("#appeals"));
    }

    [Fact]
    public async Task A_word_that_is_posted_twice_or_changed_later_is_the_first_one()
    {
        await school.AskInAttemptAsync("yusuf", 2, "the long list");
        var room = await school.LaunchAsync("teacher", "checkpoint-2");

        var accepted = await room.DecideAsync("the long list", "accept");
        var twice = await room.DecideAsync("the long list", "accept");
        var changed = await room.DecideAsync("the long list", "decline");

        Assert.All([accepted, twice, changed], page => Assert.StartsWith("“the long list” counts.", page.Find("#done").TextContent, StringComparison.Ordinal));
        await school.WaitForGradeAsync("yusuf", "Stalin: checkpoint 2", Asking.MarksOf(2), Soon);
        var appeal = room.AppealOf("the long list").QuerySelector("input[name=appeal]")!.GetAttribute("value")!;
        Assert.Equal(["appeal.accepted"], await Stored.ListAsync(school, $"SELECT action FROM audit WHERE subject = '{Guid.Parse(appeal)}'"));
    }

    [Fact]
    public async Task Nobody_decides_from_another_activity_without_a_token_or_as_a_student()
    {
        await school.AskInAttemptAsync("wilhelmina", 3, "Iron Bottom");
        var room = await school.LaunchAsync("teacher", "checkpoint-3");
        var appeal = room.AppealOf("Iron Bottom").QuerySelector("input[name=appeal]")!.GetAttribute("value")!;
        var elsewhere = await school.LaunchAsync("teacher", "topic", room.Visitor);
        var learn = await school.LaunchAsync("samir", "checkpoint-3");

        using var bare = await PostAsync(room, null, ("appeal", appeal), ("decide", "accept"));
        using var foreign = await PostAsync(elsewhere, elsewhere, ("appeal", appeal), ("decide", "accept"));
        using var unknown = await PostAsync(room, room, ("appeal", Guid.CreateVersion7(Some.Morning).ToString("N")), ("decide", "accept"));
        using var neither = await PostAsync(room, room, ("appeal", appeal), ("decide", "perhaps"));
        using var nothing = await PostAsync(room, room, ("decide", "accept"));
        using var student = await learn.Visitor.PostAsync(
            $"{school.Tool}/teach/{learn.Address.Segments[2]}appeal",
            [new("appeal", appeal), new("decide", "accept"), new("token", learn.Find("input[name=token]").GetAttribute("value")!)]);

        Assert.Equal(
            [HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden],
            new[] { bare, foreign, unknown, neither, nothing, student }.Select(response => response.StatusCode));
        Assert.Equal(1, await Stored.CountAsync(school, $"appeal WHERE id = '{Guid.Parse(appeal)}' AND state = 'waiting'"));
    }

    [Fact]
    public async Task Without_names_a_student_goes_by_the_code_of_their_own_page()
    {
        await using var own = await School.OpenAsync(("Platforms__0__Names", "Drop"));
        var result = await own.AskInAttemptAsync("amara", 3, "Skryabin");
        var code = System.Text.RegularExpressions.Regex.Match(result.Text, "You are (Student [0-9A-F]{4})").Groups[1].Value;

        var room = await own.LaunchAsync("teacher", "checkpoint-3");

        Assert.NotEmpty(code);
        Assert.Contains($"{code} thinks that this should count.", room.AppealOf("Skryabin").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Amara", room.Html, StringComparison.Ordinal);
        Assert.StartsWith("“Skryabin” counts.", (await room.DecideAsync("Skryabin", "accept")).Find("#done").TextContent, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PostAsync(Page at, Page? tokenOf, params (string Name, string Value)[] fields) => at.Visitor.PostAsync(
        at.Address.GetLeftPart(UriPartial.Path) + "/appeal",
        [
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            .. tokenOf is null ? [] : new[] { KeyValuePair.Create("token", tokenOf.Find("input[name=token]").GetAttribute("value")!) },
        ]);
}
