using System.Text.Json.Nodes;
using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Learn;

/// <summary>The main job: from the LMS to a card, through its checkpoint, and back into the gradebook.</summary>
public sealed class JourneyTests(SchoolFixture fixture) : IClassFixture<SchoolFixture>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private readonly School school = fixture.School;

    [Fact]
    public async Task A_student_reads_a_card_answers_its_checkpoint_and_the_grade_is_in_the_gradebook()
    {
        var contents = await school.LaunchAsync("amara", "topic");
        var card = await contents.FollowAsync("main a.btn");
        var question = await card.FollowAsync("nav.next a.btn");

        var result = await question.AnswerAllAsync();

        Assert.Equal(("18", "18"), Marks(result));
        await Eventually.TrueAsync("the page says that the mark arrived", Soon, async () => await StateAsync(result) == "sent");
        var score = JsonNode.Parse((string)(await school.ReceivedScoresAsync())[^1]["body"]!)!;
        Assert.Equal((18, 214), ((int)score["scoreGiven"]!, (int)score["scoreMaximum"]!));
    }

    [Fact]
    public async Task A_better_second_attempt_counts_and_a_worse_one_does_not()
    {
        var question = await school.LaunchAsync("ben", "checkpoint-1");
        var first = await question.AnswerAllAsync(wrong: 2);
        Assert.Equal(("16", "18"), Marks(first));

        var second = await (await first.SubmitAsync("nav.next form")).AnswerAllAsync();
        var third = await (await second.SubmitAsync("nav.next form")).AnswerAllAsync(wrong: 9);

        Assert.Equal(("0", "18"), Marks(third));
        Assert.Contains("First try 16 of 18, best 18 of 18, three tries.", third.Text, StringComparison.Ordinal);
        await school.WaitForGradeAsync("ben", "Stalin: checkpoint 1", 8, Soon);
    }

    [Fact]
    public async Task Finishing_early_asks_once_and_counts_what_is_left_as_nothing()
    {
        var question = await school.LaunchAsync("lena", "checkpoint-1");
        var next = await (await question.AnswerAsync()).FollowAsync("a[data-next]");

        var ask = await next.SubmitAsync("[data-item]", ("finish", "1"));
        Assert.Contains("8 of 9 questions are not answered. They count 0, so this attempt ends with 1 of 18 marks.", ask.Text, StringComparison.Ordinal);
        var result = await ask.SubmitAsync("main form");

        Assert.Equal(("1", "18"), Marks(result));
        Assert.Contains("Not answered", result.Text, StringComparison.Ordinal);
        await school.WaitForGradeAsync("lena", "Stalin: checkpoint 1", 0.44444m, Soon);
    }

    [Fact]
    public async Task An_unfinished_attempt_goes_on_where_it_was_left()
    {
        var question = await school.LaunchAsync("samir", "topic");
        question = await (await question.FollowAsync("main a.btn")).FollowAsync("nav.next a.btn");
        await question.AnswerAsync();

        var contents = await school.LaunchAsync("samir", "topic");

        Assert.Contains("Question 2 of 9 is next", contents.Text, StringComparison.Ordinal);
        Assert.Equal("Carry on with checkpoint 1", contents.Find("main a.btn").TextContent.Trim());
        var carriedOn = await contents.FollowAsync("main a.btn");
        Assert.EndsWith("/checkpoint/1/Q1.2", carriedOn.Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_teacher_previews_and_leaves_nothing_behind()
    {
        var room = await school.LaunchAsync("teacher", "checkpoint-1");
        var preview = await room.Visitor.OpenAsync(room.Address.ToString().Replace("/teach/", "/learn/", StringComparison.Ordinal));

        var marked = await preview.AnswerAsync(right: false);
        Assert.Equal("0", marked.Find("[data-item]").GetAttribute("data-mark"));
        Assert.Contains("nothing was recorded", marked.Text, StringComparison.Ordinal);
        var result = await (await marked.FollowAsync("a[data-next]")).AnswerAllAsync();

        Assert.Contains("Nothing was recorded", result.Text, StringComparison.Ordinal);
        var again = await room.Visitor.OpenAsync(preview.Address.ToString());
        Assert.Null(again.Document.QuerySelector("[data-mark]"));
    }

    [Fact]
    public async Task A_link_to_notes_shows_one_card_and_nothing_to_answer()
    {
        var card = await school.LaunchAsync("amara", "card-1");

        Assert.EndsWith("/card/1", card.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Null(card.Document.QuerySelector("nav.next"));
        Assert.DoesNotContain("All 12 cards", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_names_its_part_in_the_path_begins_with_its_first_question()
    {
        var question = await school.LaunchAsync("amara", "checkpoint-3");

        Assert.EndsWith("/checkpoint/3/Q3.1", question.Address.AbsolutePath, StringComparison.Ordinal);
    }

    private static (string? Total, string? Of) Marks(Page result)
    {
        var marks = result.Find("[data-total][data-of]");
        return (marks.GetAttribute("data-total"), marks.GetAttribute("data-of"));
    }

    private static async Task<string?> StateAsync(Page result) =>
        (await result.Visitor.OpenAsync(result.Address.ToString())).Find("[data-grade-state]").GetAttribute("data-grade-state");
}
