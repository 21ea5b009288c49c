using System.Text.Json.Nodes;

namespace LtiRevisionTool.Web.Tests.Spine;

/// <summary>One answer's whole way: from a real launch to the gradebook.</summary>
public sealed class SpineTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_finished_checkpoint_is_in_the_gradebook_within_seconds()
    {
        await using var school = await School.OpenAsync();
        var question = await OpenCheckpointAsync(school, "amara");

        var result = await Answers.FinishAsync(question, _ => true);

        Assert.Equal("18", result.Find("[data-total]").GetAttribute("data-total"));
        await school.WaitForGradeAsync("amara", Column, 8, TimeSpan.FromSeconds(10));
        await Eventually.TrueAsync("the result page says so", Soon, async () =>
            (await result.Visitor.OpenAsync(result.Address.ToString())).Find("[data-grade-state]").GetAttribute("data-grade-state") == "sent");
    }

    [Fact]
    public async Task The_better_of_two_attempts_counts_however_fast_they_follow_each_other()
    {
        await using var school = await School.OpenAsync();
        var first = await Answers.FinishAsync(await OpenCheckpointAsync(school, "ben"), question => question.Id == "Q1.1");
        await Answers.FinishAsync(await AgainAsync(first), _ => true);

        await school.WaitForGradeAsync("ben", Column, 8, Soon);
    }

    [Fact]
    public async Task A_worse_attempt_leaves_the_grade_as_it_is()
    {
        await using var school = await School.OpenAsync();
        var first = await Answers.FinishAsync(await OpenCheckpointAsync(school, "lena"), _ => true);
        await school.WaitForGradeAsync("lena", Column, 8, Soon);

        var second = await Answers.FinishAsync(await AgainAsync(first), _ => false);

        Assert.Equal("0", second.Find("[data-total]").GetAttribute("data-total"));
        Assert.Equal(8, await school.ShownGradeAsync("lena", Column));
    }

    [Theory]
    [InlineData("no trouble", "scores", null)]
    [InlineData("while it asks for a token", "token", "slow")]
    [InlineData("while the score is on its way", "scores", "slow")]
    [InlineData("after the score arrived and its answer was lost", "scores", "lost-reply")]
    [InlineData("after the gradebook had a fault", "scores", "500")]
    public async Task A_tool_killed_after_the_answer_is_acknowledged_delivers_after_its_restart(string moment, string service, string? fault)
    {
        await using var school = await School.OpenAsync();
        if (fault is not null)
        {
            await school.OrderFaultAsync(service, fault, 1);
        }

        var result = await Answers.FinishAsync(await OpenCheckpointAsync(school, "samir"), _ => true);

        await school.KillToolAsync();
        await school.StartToolAsync();

        await school.WaitForGradeAsync("samir", Column, 8, TimeSpan.FromSeconds(40));
        var shown = await result.Visitor.OpenAsync(result.Address.ToString());
        Assert.True("18" == shown.Find("[data-total]").GetAttribute("data-total"), moment);
        var received = await school.ReceivedScoresAsync();
        var sent = received.Select(score => JsonNode.Parse((string)score["body"]!)!).ToList();
        Assert.All(sent, score => Assert.Equal(18, (decimal)score["scoreGiven"]!));
        Assert.Single(received, score => (bool)score["taken"]!);

        // A plain "no" may be followed by a later time; whatever may have arrived is repeated with its own.
        if (fault != "500")
        {
            Assert.Single(sent.Select(score => (string)score["timestamp"]!).Distinct());
        }
    }

    [Fact]
    public async Task A_platform_known_by_its_settings_alone_gets_the_score_of_a_bare_link()
    {
        await using var platform = await ForeignPlatform.StartAsync();
        await using var school = await School.OpenAsync(platform.Settings(1));
        using var visitor = new Visitor();
        var topic = await platform.LaunchAsync(visitor, school.Tool);
        var launch = topic.Address.AbsolutePath;

        await Answers.FinishAsync(await visitor.OpenAsync($"{school.Tool}{launch}/checkpoint/1"), _ => true);

        await Eventually.TrueAsync("the score arrived", TimeSpan.FromSeconds(10), () => Task.FromResult(platform.Scores.Exists(score => score.Status == 200)));
        var (_, score, query) = platform.Scores.Single(score => score.Status == 200);
        Assert.Equal("?type_id=3&course=9", query);
        Assert.Equal(18, (decimal)score["scoreGiven"]!);
        Assert.Equal(Answers.Topic.Checkpoints.Sum(checkpoint => checkpoint.MaxMarks), (decimal)score["scoreMaximum"]!);
        Assert.Equal("Completed", (string?)score["activityProgress"]);
        Assert.Equal("FullyGraded", (string?)score["gradingProgress"]);
        Assert.Equal("student-1", (string?)score["userId"]);
    }

    private const string Column = "Stalin: checkpoint 1";

    private static Task<Page> OpenCheckpointAsync(School school, string person) => school.LaunchAsync(person, "checkpoint-1");

    private static async Task<Page> AgainAsync(Page result) => await result.SubmitAsync("form[action$='/checkpoint/1']", ("again", "1"));
}
