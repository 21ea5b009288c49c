using System.Text.Json.Nodes;

namespace LtiRevisionTool.Web.Tests.Platforms;

/// <summary>Whole attempts at a checkpoint, and what became of their grade.</summary>
internal static class Attempting
{
    public static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    /// <summary>Opens a link and answers its checkpoint, the first <paramref name="wrong"/> questions wrongly.</summary>
    public static async Task<Page> AttemptAsync(this School school, string person, string link, int wrong = 0) =>
        await AnswerAsync(await school.LaunchAsync(person, link), wrong);

    /// <summary>Tries again from the page of the result.</summary>
    public static async Task<Page> AgainAsync(this Page result, int wrong = 0) => await AnswerAsync(await result.SubmitAsync("nav.next form"), wrong);

    /// <summary>Waits until the page of the result says this of its grade.</summary>
    public static Task WaitForStateAsync(this Page result, string state) => Eventually.TrueAsync($"the page says {state}", Soon, async () =>
        (await result.Visitor.OpenAsync(result.Address.ToString())).Find("[data-grade-state]").GetAttribute("data-grade-state") == state);

    /// <summary>The scores that came for a person, in order.</summary>
    public static async Task<IReadOnlyList<JsonNode>> ScoresOfAsync(this School school, string person)
    {
        using var http = new HttpClient();
        var people = JsonNode.Parse(await http.GetStringAsync(school.Lms + "/people.json"))!["people"]!.AsArray();
        var id = (string)people.Single(row => (string)row!["key"]! == person)!["id"]!;
        return [.. (await school.ReceivedScoresAsync()).Where(score => (string?)score["person"] == id)];
    }

    /// <summary>Copies an activity in the LMS; the key of the copy.</summary>
    public static async Task<string> DuplicateAsync(this School school, string link)
    {
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("link", link)]);
        using var response = await http.PostAsync(school.Lms + "/activity/duplicate", form);
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["key"]!;
    }

    /// <summary>Copies a course in the LMS, the first one or another; the key of a link in the copy.</summary>
    public static async Task<string> CopyCourseAsync(this School school, string link, string course = "")
    {
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(course.Length == 0 ? [] : [KeyValuePair.Create("course", course)]);
        using var response = await http.PostAsync(school.Lms + "/course/copy", form);
        var keys = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["links"]!.AsArray().Select(key => (string)key!);
        return keys.Single(key => key.StartsWith(link + "-in-", StringComparison.Ordinal));
    }

    private static Task<Page> AnswerAsync(Page page, int wrong) => Answers.FinishAsync(page, _ => wrong-- <= 0);
}
