using System.Net;
using LtiRevisionTool.Web.Tests.Launch;
using LtiRevisionTool.Web.Tests.Learn;

namespace LtiRevisionTool.Web.Tests.Teach;

/// <summary>A grade that the gradebook refused, and the teacher's word that it goes again: over real HTTP.</summary>
public sealed class SendAgainTests(SchoolFixture fixture) : IClassFixture<SchoolFixture>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private readonly School school = fixture.School;

    [Fact]
    public async Task A_refused_grade_is_sent_again_and_lands()
    {
        var room = await RefusedAsync("amara", "checkpoint-3");
        var panel = room.Find("section[aria-labelledby=attention] .verdict").TextContent;
        Assert.Contains("Amara Okafor: 21 of 21, refused", panel, StringComparison.Ordinal);
        Assert.Matches("Refused .* Receipt [0-9A-Z]{5}-[0-9A-Z]{5}", panel);

        var after = await room.SubmitAsync("section[aria-labelledby=attention] form");

        Assert.StartsWith("The grade of Amara Okafor is ", after.Find("[role=status]").TextContent, StringComparison.Ordinal);
        await school.WaitForGradeAsync("amara", "Stalin: checkpoint 3", 8, Soon);
        await WaitForTableAsync(room, "In the gradebook since", rows: 1);
    }

    [Fact]
    public async Task Sending_again_answers_with_a_page_that_a_reload_does_not_post()
    {
        var room = await RefusedAsync("ben", "checkpoint-1");
        var row = room.Document.QuerySelectorAll("tbody tr").Single(row => IsOf(row, "ben"));
        var fields = row.QuerySelectorAll("form input").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!));

        using var answer = await room.Visitor.PostAsync(room.Address.ToString(), fields);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Matches("^/teach/[0-9a-f]{32}\\?sent=[0-9A-Z]{5}-[0-9A-Z]{5}#done$", answer.Headers.Location!.ToString());
        await school.WaitForGradeAsync("ben", "Stalin: checkpoint 1", 8, Soon);
    }

    [Fact]
    public async Task A_form_without_its_token_or_at_another_activity_does_nothing()
    {
        var room = await RefusedAsync("lena", "checkpoint-1");
        var row = room.Document.QuerySelectorAll("tbody tr").Single(row => IsOf(row, "lena"));
        var person = row.QuerySelector("input[name=person]")!.GetAttribute("value")!;
        var elsewhere = await school.LaunchAsync("teacher", "topic", room.Visitor);
        var token = elsewhere.Find("input[name=token]").GetAttribute("value")!;

        using var bare = await room.Visitor.PostAsync(room.Address.ToString(), [new("person", person)]);
        using var foreign = await room.Visitor.PostAsync(elsewhere.Address.ToString(), [new("person", person), new("token", token)]);

        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        var still = await room.Visitor.OpenAsync(room.Address.ToString());
        Assert.Contains("Refused", still.Document.QuerySelectorAll("tbody tr").Single(each => IsOf(each, "lena")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grades_refused_for_one_reason_go_again_together()
    {
        await RefusedAsync("samir", "checkpoint-2");
        var room = await RefusedAsync("wilhelmina", "checkpoint-2");
        Assert.Contains("2 grades refused", room.Find("section[aria-labelledby=attention]").TextContent, StringComparison.Ordinal);

        var after = await room.SubmitAsync("section[aria-labelledby=attention] form");

        Assert.Equal("2 grades go again. Open this page again to see what became of them.", after.Find("[role=status]").TextContent);
        await WaitForTableAsync(room, "In the gradebook since", rows: 2);
    }

    /// <summary>The class after the gradebook refused the grade of a student who has answered everything right.</summary>
    private async Task<Page> RefusedAsync(string person, string link)
    {
        // A second that is taken three times in a row ends the tries.
        await school.OrderFaultAsync("scores", "same-second-409", 3);
        await (await school.LaunchAsync(person, link)).AnswerAllAsync();
        var room = await school.LaunchAsync("teacher", link);
        return await Eventually.FindAsync($"the grade of {person} is refused", Soon, async () =>
        {
            var page = await room.Visitor.OpenAsync(room.Address.ToString());
            var isRefused = page.Document.QuerySelectorAll("tbody tr").Any(row => IsOf(row, person) && row.TextContent.Contains("Refused", StringComparison.Ordinal));
            return isRefused ? page : null;
        });
    }

    private static Task WaitForTableAsync(Page room, string words, int rows) =>
        Eventually.TrueAsync($"{rows} rows say: {words}", Soon, async () =>
            (await room.Visitor.OpenAsync(room.Address.ToString())).Document.QuerySelectorAll("tbody tr")
                .Count(row => row.TextContent.Contains(words, StringComparison.Ordinal)) == rows);

    private static bool IsOf(AngleSharp.Dom.IElement row, string person) =>
        row.QuerySelector("a")?.TextContent.StartsWith(person, StringComparison.OrdinalIgnoreCase) == true;
}
