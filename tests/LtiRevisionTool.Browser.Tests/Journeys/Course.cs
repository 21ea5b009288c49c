using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace LtiRevisionTool.Browser.Tests.Journeys;

/// <summary>What happens in a course once a teacher has added activities: the same whatever the LMS is called.</summary>
internal sealed class Course(JourneyFixture fixture)
{
    private const string Teacher = "teacher";
    private const string Frame = "iframe.activity";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    private readonly School school = fixture.School;

    /// <summary>
    /// From three activities that were added to the grade of the second: a student answers, the teacher sees it and reads the work behind
    /// the grade, and all of it works in a copy of the course.
    /// </summary>
    /// <param name="review">What the LMS calls the way from a grade to the work.</param>
    public async Task WorksAsync(string review)
    {
        var added = await ActivitiesAsync();
        Assert.Equal(3, added.Count);
        var (_, title, course) = added[1];

        var (marks, most) = await AnswerAsync("amara", title);
        // Moodle lists an assistant as a learner, and this one has never come to say otherwise.
        await ClassSaysAsync(course, title, "9 students: 8 not started, 1 done");
        var (grade, work) = await ReviewAsync("Amara Okafor", title, review);
        var copy = await CopyAsync();
        await ClassSaysAsync(copy, title, "9 students: 9 not started");
        var copied = (await ActivitiesAsync()).Single(link => link.Of == copy && link.Title == title);
        await GradeArrivesAsync("ben", copied.Id);

        Assert.Equal($"{marks}", grade);
        Assert.Equal($"Attempt 1: {marks} of {most} marks", work);
    }

    /// <summary>The activities of all courses, in the order in which they were added.</summary>
    private async Task<IReadOnlyList<(string Id, string Title, string Of)>> ActivitiesAsync()
    {
        using var http = new HttpClient();
        var document = JsonNode.Parse(await http.GetStringAsync($"{school.Lms}/people.json"))!;
        return [.. document["links"]!.AsArray().Select(link => ((string)link!["id"]!, (string)link["title"]!, (string)link["course"]!))];
    }

    /// <summary>A student finds the activity on the course page, answers it in its frame, and sees the grade arrive.</summary>
    /// <returns>What the gradebook has to show, and the most it could.</returns>
    private async Task<(decimal Marks, decimal Most)> AnswerAsync(string student, string title)
    {
        var page = (await fixture.SomebodyAsync()).Page;
        await page.GotoAsync($"{school.Lms}/as/{student}");
        await page.Locator($".activities a:text-is('{title}')").ClickAsync();
        var frame = await OpenedAsync(page, "form[data-item]");
        await page.Locator(Frame).FocusAsync();
        await page.AnswerAllAsync(frame);
        await frame.Locator("[data-grade-state='sent']").WaitForAsync();
        return (await NumberAsync("data-total"), await NumberAsync("data-of"));

        async Task<decimal> NumberAsync(string name) =>
            decimal.Parse((await frame.Locator("[data-total]").GetAttributeAsync(name))!, CultureInfo.InvariantCulture);
    }

    /// <summary>The teacher opens an activity from the course page until its class page says so: a list that is slow to come is there the next time.</summary>
    private async Task ClassSaysAsync(string course, string title, string words)
    {
        var page = (await fixture.SomebodyAsync()).Page;
        await Eventually.TrueAsync($"the class of course {course} says '{words}'", Soon, async () =>
        {
            await page.GotoAsync($"{school.Lms}/as/{Teacher}/course/{course}");
            await page.Locator($".activities a:text-is('{title}')").ClickAsync();
            var frame = await OpenedAsync(page, "a[href$='/check']");
            return (await frame.Locator("main").InnerTextAsync()).Contains(words, StringComparison.Ordinal);
        });
    }

    /// <summary>From the course page to the gradebook, to a student's grade there, and to the work behind it.</summary>
    private async Task<(string Grade, string Work)> ReviewAsync(string student, string title, string word)
    {
        var page = (await fixture.SomebodyAsync()).Page;
        await page.GotoAsync($"{school.Lms}/as/{Teacher}");
        await page.Locator("a:text-is('Gradebook of the class')").ClickAsync();
        var columns = await page.Locator("#grades thead th").AllInnerTextsAsync();
        var at = columns.TakeWhile(column => !column.StartsWith(title, StringComparison.Ordinal)).Count();
        var cell = page.Locator($"#grades tr:has(th:text-is('{student}')) > :nth-child({at + 1})");
        var grade = await cell.Locator("b").InnerTextAsync();
        await cell.Locator($"a:text-is('{word}')").ClickAsync();
        var frame = await OpenedAsync(page, "#answers");
        return (grade, await frame.Locator("#answers").InnerTextAsync());
    }

    /// <summary>The teacher copies the course.</summary>
    /// <returns>The id of the copy.</returns>
    private async Task<string> CopyAsync()
    {
        var page = (await fixture.SomebodyAsync()).Page;
        await page.GotoAsync($"{school.Lms}/as/{Teacher}");
        await page.Locator("button:text-is('Copy this course')").ClickAsync();
        await page.Locator("h1:has-text('copy 1')").WaitForAsync();
        return page.Url.Split('/')[^1];
    }

    /// <summary>A student finishes an activity by its id; what the gradebook has to show in the column of that activity alone.</summary>
    private async Task GradeArrivesAsync(string student, string link)
    {
        using var visitor = new Visitor();
        var result = await (await school.LaunchAsync(student, link, visitor)).AnswerAllAsync();
        var marks = decimal.Parse(result.Find("[data-total]").GetAttribute("data-total")!, CultureInfo.InvariantCulture);
        await Eventually.TrueAsync($"{student} has {marks} in the column of {link}", Soon, async () => (await GradesAsync(student)).Contains((link, marks)));
        Assert.Single(await GradesAsync(student));
    }

    /// <summary>Every grade of a student, with the activity of its column.</summary>
    private async Task<IEnumerable<(string Link, decimal Grade)>> GradesAsync(string student)
    {
        var book = await school.GradebookAsync();
        var links = book["columns"]!.AsArray().ToDictionary(column => (int)column!["id"]!, column => (string)column!["link"]!);
        return book["people"]!.AsArray().Single(row => (string?)row!["key"] == student)!["grades"]!.AsArray()
            .Where(grade => grade!["score"] is not null)
            .Select(grade => (links[(int)grade!["column"]!], (decimal)grade["score"]!));
    }

    private async Task<IFrame> OpenedAsync(IPage page, string shows)
    {
        await page.FrameLocator(Frame).Locator(shows).First.WaitForAsync();
        return page.Frames.Single(frame => frame.Url.StartsWith(school.Tool, StringComparison.Ordinal));
    }
}
