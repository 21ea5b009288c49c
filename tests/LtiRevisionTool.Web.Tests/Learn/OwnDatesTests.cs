using System.Globalization;
using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Learn;

/// <summary>A platform that keeps dates may give one student more time than the others: each launch says whose they are.</summary>
public sealed class OwnDatesTests(CanvasLikeFixture fixture) : IClassFixture<CanvasLikeFixture>
{
    private const string Link = "own-dates";

    [Fact]
    public async Task More_time_for_one_is_not_taken_away_by_anothers_launch()
    {
        var slow = await LaunchAsync(new Visitor(), "with-more-time", ("closes", In(5)));
        var late = await LaunchAsync(new Visitor(), "late", ("closes", In(-1)));

        Assert.Equal("Checkpoint 2 is closed", late.Find("h1").TextContent);
        Assert.NotNull((await slow.AnswerAsync()).Find("[data-mark]"));
    }

    [Fact]
    public async Task The_newest_launch_of_the_same_student_counts_in_every_tab()
    {
        var open = await LaunchAsync(new Visitor(), "in-two-tabs", ("closes", In(5)));
        await LaunchAsync(open.Visitor, "in-two-tabs", ("closes", In(-1)));

        Assert.Equal("Checkpoint 2 is closed", (await open.AnswerAsync()).Find("h1").TextContent);

        await LaunchAsync(open.Visitor, "in-two-tabs", ("closes", "$ResourceLink.available.endDateTime"));
        Assert.NotNull((await open.AnswerAsync()).Find("[data-mark]"));
    }

    private static string In(int hours) =>
        TimeProvider.System.GetUtcNow().AddHours(hours).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private Task<Page> LaunchAsync(Visitor visitor, string student, params (string Name, string Value)[] custom) => fixture.Platform.LaunchLinkAsync(
        visitor, fixture.School.Tool, Link, custom.Append(("part", "checkpoint-2")).ToDictionary(pair => pair.Item1, pair => pair.Item2), student);
}
