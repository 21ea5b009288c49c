namespace LtiRevisionTool.Web.Tests.Platforms;

/// <summary>A course that is copied after its teacher had changed an activity in it.</summary>
internal static class CourseCopying
{
    /// <summary>Two attempts, of which the latest counts.</summary>
    public const string Changed = "2 attempts, the latest counts.";

    /// <summary>Changes the settings of a link, copies its course, and opens the copy of the link as its teacher.</summary>
    public static async Task<(string Key, Page Room)> ChangeAndCopyAsync(this School school, string link)
    {
        var old = await school.LaunchAsync("teacher", link);
        Assert.StartsWith("/teach/", old.Address.AbsolutePath, StringComparison.Ordinal);
        var settings = await old.Visitor.OpenAsync($"{old.Address}/settings");
        var kept = await settings.SubmitAsync("main form", ("attempts", "2"), ("counts", "latest"));
        Assert.Contains(Changed, kept.Text, StringComparison.Ordinal);
        var key = await school.CopyCourseAsync(link);
        return (key, await school.LaunchAsync("teacher", key));
    }
}
