using System.Globalization;
using System.Text.Json.Nodes;
using LtiRevisionTool.Web.Tests.Launch;
using LtiRevisionTool.Web.Tests.Learn;

namespace LtiRevisionTool.Web.Tests.Teach;

/// <summary>
/// Courses that were copied, on a platform that tells the history as each test says. The teacher of the copy is offered the settings that
/// were changed later where it was copied from, and nothing else of there.
/// </summary>
public sealed class CopyTests(HostileFixture fixture) : IClassFixture<HostileFixture>
{
    private const string Lti = "https://purl.imsglobal.org/spec/lti/claim/";
    private const string OldCourse = "10B History of last year";
    private const string Offer = "This is a copy, and the activity it was copied from has other settings now.";

    private static int made;

    private readonly string name = string.Create(CultureInfo.InvariantCulture, $"copies-{Interlocked.Increment(ref made)}");

    private string Old => name + "-old";

    private string New => name + "-new";

    private (string, string) ByLink => ("linkhistory", Old);

    private (string, string) ByCourse => ("contexthistory", Old);

    [Fact]
    [Trait("Row", "LV-P39")]
    public async Task LV_P39_The_settings_of_the_copied_link_are_taken_over_with_one_click_and_its_dates_are_not()
    {
        await ChangeOldAsync(("counts", "latest"), ("attempts", "2"), ("feedback", "finish"), ("due", "2031-06-01T10:00"));

        var room = await OpenCopyAsync(ByLink);
        var done = await room.SubmitAsync("#copied form");

        Assert.Contains(Offer, room.Text, StringComparison.Ordinal);
        Assert.Contains("2 attempts, the latest counts. Feedback shows when the attempt is finished.", room.Find("#copied").TextContent, StringComparison.Ordinal);
        Assert.Contains("Dates do not come with them", room.Find("#copied").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(OldCourse, room.Html, StringComparison.Ordinal);
        Assert.Equal("The settings are kept.", done.Find("#done").TextContent);
        Assert.Contains("2 attempts, the latest counts. Feedback shows when the attempt is finished.", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Due on", done.Text, StringComparison.Ordinal);
        Assert.Null(done.Document.QuerySelector("#copied"));
        Assert.Null((await OpenCopyAsync(ByLink)).Document.QuerySelector("#copied"));
    }

    [Fact]
    public async Task The_dates_of_the_copy_stay()
    {
        await ChangeOldAsync(("counts", "first"), ("due", "2031-06-01T10:00"));

        var done = await (await OpenCopyAsync(ByLink, ("due", "2032-06-01T09:00:00Z"))).SubmitAsync("#copied form");

        var settings = await done.Visitor.OpenAsync($"{done.Address.GetLeftPart(UriPartial.Path)}/settings");
        Assert.StartsWith("2032-06-01", settings.Find("#due").GetAttribute("value"), StringComparison.Ordinal);
        Assert.Equal("first", settings.Find("select[name=counts] option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task Feedback_that_waits_for_a_due_date_asks_for_a_new_one()
    {
        await ChangeOldAsync(("feedback", "due"), ("due", "2031-06-01T10:00"));

        var asked = await (await OpenCopyAsync(ByLink)).SubmitAsync("#copied form");

        Assert.Contains("Feedback is to show after the due date: set one", asked.Text, StringComparison.Ordinal);
        Assert.Equal("due", asked.Find("select[name=feedback] option[selected]").GetAttribute("value"));
        var done = await asked.SubmitAsync("main form", ("due", "2032-06-01T10:00"));
        Assert.Contains("Feedback shows after the due date. Due on ", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "LV-P39")]
    public async Task LV_P39_What_it_does_to_grades_is_said_before_and_no_work_of_the_old_course_is_in_it()
    {
        await ChangeOldAsync(("counts", "latest"));
        await (await LaunchAsync(Old, OldCourse, "learner-of-both", "Learner", ("part", "checkpoint-2"))).AnswerAllAsync();
        var question = await LaunchAsync(New, "copy", "learner-of-both", "Learner", ("part", "checkpoint-2"), ByLink);
        Assert.Equal("Q2.1", question.Find("[data-item]:not([data-mark])").GetAttribute("data-item"));
        var first = await question.AnswerAllAsync();
        await (await first.SubmitAsync("nav.next form")).AnswerAllAsync(wrong: 3);
        var room = await OpenCopyAsync(ByLink);

        var asked = await room.SubmitAsync("#copied form");

        Assert.Contains("Nothing is kept yet: read this first", asked.Text, StringComparison.Ordinal);
        Assert.Contains("1 grade of 1 changes: 0 go up, 1 goes down.", asked.Text, StringComparison.Ordinal);
        Assert.NotNull((await OpenCopyAsync(ByLink)).Document.QuerySelector("#copied"));
        var done = await asked.SubmitAsync("main form");
        Assert.Contains("1 grade that changed is on its way", done.Find("#done").TextContent, StringComparison.Ordinal);
        Assert.Contains("1 student", room.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "LV-P39")]
    public async Task LV_P39_By_the_history_of_the_course_the_activity_that_shows_the_same_is_found_the_nearest_course_first()
    {
        await ChangeAsync(Old + "-older", "course-of-" + Old, "Revision", ("counts", "first"));
        await ChangeAsync(Old, Old, "Revision", ("counts", "average"));
        await LaunchAsync(Old + "-other", Old, "teacher-1", "Instructor", ("part", "checkpoint-3"));

        var room = await OpenCopyAsync(("contexthistory", $" {Old} ,course-of-{Old},truncated"));

        Assert.Contains("the average counts.", room.Find("#copied").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_that_was_given_another_name_in_the_copy_is_found_where_it_can_be_no_other()
    {
        await ChangeAsync(Old, Old, "Another title", ("counts", "latest"));
        Assert.Contains("the latest counts.", (await OpenCopyAsync(ByCourse)).Find("#copied").TextContent, StringComparison.Ordinal);

        await ChangeAsync(Old + "-twin", Old, "A third title", ("counts", "first"));

        Assert.Null((await OpenCopyAsync(ByCourse)).Document.QuerySelector("#copied"));
    }

    [Fact]
    public async Task A_part_that_was_chosen_in_place_is_offered_with_the_rest()
    {
        var old = await LaunchAsync(Old, OldCourse, "teacher-1", "Instructor");
        await old.SubmitAsync("form[action$='/part']", ("shows", "stalin-dictatorship/checkpoint-4"));

        var room = await LaunchAsync(New, "copy", "teacher-2", "Instructor", ByLink);
        var done = await room.SubmitAsync("#copied form");

        Assert.Contains("This link shows the whole topic.", room.Text, StringComparison.Ordinal);
        Assert.Contains("Shows checkpoint 4: ", room.Find("#copied").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Checkpoint 4: ", done.Heading, StringComparison.Ordinal);
        Assert.StartsWith("Q4.", (await LaunchAsync(New, "copy", "student-1", "Learner", ByLink)).Find("[data-item]").GetAttribute("data-item"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_the_settings_offers_them_too()
    {
        await ChangeOldAsync(("attempts", "3"));
        var room = await OpenCopyAsync(ByLink);

        var settings = await room.Visitor.OpenAsync($"{room.Address}/settings");
        var done = await settings.SubmitAsync("#copied form");

        Assert.Contains("3 attempts, the best counts.", settings.Find("#copied").TextContent, StringComparison.Ordinal);
        Assert.Contains("3 attempts, the best counts.", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_as_it_is_is_not_offered_again_to_anybody()
    {
        await ChangeOldAsync(("counts", "latest"));
        var room = await OpenCopyAsync(ByLink);

        var done = await room.SubmitAsync("#copied form:last-child");

        Assert.StartsWith("The settings stay as they are.", done.Find("#done").TextContent, StringComparison.Ordinal);
        Assert.Contains("the best counts.", done.Text, StringComparison.Ordinal);
        Assert.Null(done.Document.QuerySelector("#copied"));
        await ChangeOldAsync(("counts", "first"));
        Assert.Null((await LaunchAsync(New, "copy", "teacher-3", "Instructor", ("part", "checkpoint-2"), ByLink)).Document.QuerySelector("#copied"));
        Assert.Equal(1, await Stored.CountAsync(fixture.School, $"audit a JOIN placement p ON p.id = a.subject WHERE a.action = 'placement.copy_left' AND p.resource_link_id = '{New}'"));
    }

    [Fact]
    public async Task Nothing_is_offered_where_nothing_would_change_or_nothing_was_changed()
    {
        await LaunchAsync(Old, OldCourse, "teacher-1", "Instructor", ("part", "checkpoint-2"), ("counts", "latest"));
        Assert.Null((await OpenCopyAsync(ByLink)).Document.QuerySelector("#copied"));

        await ChangeOldAsync(("due", "2031-06-01T10:00"));

        Assert.Null((await OpenCopyAsync(ByLink)).Document.QuerySelector("#copied"));
    }

    [Fact]
    public async Task Settings_that_a_teacher_made_in_the_copy_are_not_asked_about()
    {
        await ChangeOldAsync(("counts", "latest"));
        await ChangeAsync(New, "copy", "Revision", ("counts", "first"));

        Assert.Null((await OpenCopyAsync(ByLink)).Document.QuerySelector("#copied"));
    }

    [Theory]
    [InlineData("linkhistory")]
    [InlineData("contexthistory")]
    public async Task Another_deployment_is_never_looked_into(string parameter)
    {
        await ChangeAsync(Old, Old, "Revision", ("counts", "latest"));

        var elsewhere = await fixture.Platform.LaunchLinkAsync(
            new Visitor(), fixture.School.Tool, New, Custom([("part", "checkpoint-2"), (parameter, Old)]), "teacher-2", "Instructor",
            claims => claims[Lti + "context"] = new JsonObject { ["id"] = "copy" }, "another-school");

        Assert.Equal(200, (int)elsewhere.Status);
        Assert.Null(elsewhere.Document.QuerySelector("#copied"));
        Assert.NotNull((await OpenCopyAsync((parameter, Old))).Document.QuerySelector("#copied"));
    }

    [Fact]
    public async Task A_student_neither_sees_nor_decides_it()
    {
        await ChangeOldAsync(("counts", "latest"));

        var question = await LaunchAsync(New, "copy", "curious", "Learner", ("part", "checkpoint-2"), ByLink);
        using var posted = await question.Visitor.PostAsync(
            $"{fixture.School.Tool}/teach/{question.Address.Segments[2]}copy", [new("token", question.Find("[name=token]").GetAttribute("value")!)]);

        Assert.DoesNotContain("copied from", question.Html, StringComparison.Ordinal);
        Assert.Equal(403, (int)posted.StatusCode);
        Assert.NotNull((await OpenCopyAsync(ByLink)).Document.QuerySelector("#copied"));
    }

    [Fact]
    [Trait("Row", "DL-23")]
    public async Task DL_23_A_link_that_lost_its_settings_shows_what_the_one_showed_that_it_was_copied_from()
    {
        await LaunchAsync(Old, OldCourse, "teacher-1", "Instructor", ("part", "checkpoint-3"), ("attempts", "2"), ("closes", "2020-01-01T00:00:00Z"));

        var question = await LaunchAsync(New, "copy", "student-1", "Learner", ("linkhistory", $"never-seen,{Old}"));
        var room = await LaunchAsync(New, "copy", "teacher-2", "Instructor", ByLink);

        Assert.StartsWith("Q3.", question.Find("[data-item]").GetAttribute("data-item"), StringComparison.Ordinal);
        Assert.Contains("This link lost its settings when it was copied.", room.Text, StringComparison.Ordinal);
        Assert.Contains("2 attempts, the best counts.", room.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Closed on", room.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(OldCourse, room.Html, StringComparison.Ordinal);
        var chosen = await room.SubmitAsync("form[action$='/part']", ("shows", "stalin-dictatorship/checkpoint-5"));
        Assert.StartsWith("Checkpoint 5: ", chosen.Heading, StringComparison.Ordinal);
        Assert.DoesNotContain("lost its settings", chosen.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "DL-23")]
    public async Task DL_23_What_the_link_itself_says_outranks_its_history_and_without_a_known_one_the_teacher_is_asked()
    {
        await LaunchAsync(Old, OldCourse, "teacher-1", "Instructor", ("part", "checkpoint-3"));

        var own = await LaunchAsync(New, "copy", "student-1", "Learner", ("part", "checkpoint-2"), ByLink);
        var unknown = await LaunchAsync(New + "-bare", "copy", "teacher-2", "Instructor", ("linkhistory", "never-seen"), ByCourse);

        Assert.StartsWith("Q2.", own.Find("[data-item]").GetAttribute("data-item"), StringComparison.Ordinal);
        Assert.Contains("This link shows the whole topic.", unknown.Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Custom((string Name, string Value)[] custom) => custom.ToDictionary(pair => pair.Name, pair => pair.Value);

    private Task<Page> OpenCopyAsync(params (string, string)[] custom) =>
        LaunchAsync(New, "copy", "teacher-2", "Instructor", [("part", "checkpoint-2"), .. custom]);

    private Task ChangeOldAsync(params (string, string)[] settings) => ChangeAsync(Old, OldCourse, "Revision", settings);

    /// <summary>A teacher changes the settings of checkpoint 2 in a course.</summary>
    private async Task ChangeAsync(string link, string course, string title, params (string, string)[] settings)
    {
        var room = await LaunchTitledAsync(link, course, title, "teacher-1", "Instructor", ("part", "checkpoint-2"));
        var form = await room.Visitor.OpenAsync($"{room.Address}/settings");
        Assert.Contains("The settings are kept.", (await ConfirmAsync(await form.SubmitAsync("main form:not(#copied form)", settings))).Text, StringComparison.Ordinal);
    }

    private static async Task<Page> ConfirmAsync(Page page) => page.Document.QuerySelector("[name=seen]") is null ? page : await page.SubmitAsync("main form");

    private Task<Page> LaunchAsync(string link, string course, string subject, string role, params (string, string)[] custom) =>
        LaunchTitledAsync(link, course, "Revision", subject, role, custom);

    private Task<Page> LaunchTitledAsync(string link, string course, string title, string subject, string role, params (string, string)[] custom) =>
        fixture.Platform.LaunchLinkAsync(new Visitor(), fixture.School.Tool, link, Custom(custom), subject, role, claims =>
        {
            claims[Lti + "context"] = new JsonObject { ["id"] = course == "copy" ? name + "-copy" : course, ["title"] = course == "copy" ? "The copy" : OldCourse };
            claims[Lti + "resource_link"]!["title"] = title;
        });
}
