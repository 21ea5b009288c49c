using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Roster;

/// <summary>Teachers who look at their class.</summary>
internal static class RosterPages
{
    public static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    /// <summary>Looks at the page again until it says this.</summary>
    public static Task<Page> UntilItSaysAsync(this Page page, string words) => Eventually.FindAsync($"the page says {words}", Soon, async () =>
        await page.Visitor.OpenAsync(page.Address.ToString()) is var again && again.Text.Contains(words, StringComparison.Ordinal) ? again : null);

    /// <summary>
    /// The teacher's page of an activity once there is a list of the course. On a busy machine a first reading may fail for want of time:
    /// then the next is due at once.
    /// </summary>
    public static async Task<Page> ClassAsync(this School school, string link, string teacher = "teacher")
    {
        var room = await school.LaunchAsync(teacher, link);
        return await Eventually.FindAsync("there is a list", Soon, async () =>
        {
            var page = await room.Visitor.OpenAsync(room.Address.ToString());
            if (page.Text.Contains("There is no list of students.", StringComparison.Ordinal))
            {
                await school.AgeListsAsync();
            }

            return page.Text.Contains("List of students from", StringComparison.Ordinal) ? page : null;
        });
    }

    /// <summary>What is said of the list.</summary>
    public static string Said(this Page page) => page.Find("#roster span").TextContent;

    public static IReadOnlyList<string> NotStarted(this Page page) =>
        [.. page.Document.QuerySelectorAll("section[aria-labelledby=not-started] li").Select(item => item.TextContent.Trim())];

    public static IReadOnlyList<string[]> Rows(this Page page, string table = "grades") =>
        [.. page.Document.QuerySelectorAll($"div[aria-labelledby={table}] tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray())];

    /// <summary>Lets the list grow old: whoever looks next has it read anew.</summary>
    public static Task AgeListsAsync(this School school) => Stored.ChangeAsync(school, "UPDATE roster SET due_at = 0, ask_at = 0; UPDATE platform SET paused_until = 0");

    /// <summary>Lets the minute pass after which a newer list can be asked for.</summary>
    public static Task AllowAskingAsync(this School school) => Stored.ChangeAsync(school, "UPDATE roster SET ask_at = 0");

    /// <summary>Lets it grow old, looks, and waits until the new one is there.</summary>
    public static async Task<Page> LookAnewAsync(this School school, Page page)
    {
        var before = await ReadAtAsync(school);
        await school.AgeListsAsync();
        return await Eventually.FindAsync("a newer list is there", Soon, async () =>
        {
            var again = await page.Visitor.OpenAsync(page.Address.ToString());
            return await ReadAtAsync(school) > before ? await page.Visitor.OpenAsync(again.Address.ToString()) : null;
        });
    }

    private static async Task<long> ReadAtAsync(School school) => long.Parse(
        (await Stored.ListAsync(school, "SELECT COALESCE(MAX(read_at), 0) FROM roster"))[0], System.Globalization.CultureInfo.InvariantCulture);
}
