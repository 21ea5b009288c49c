using System.Globalization;
using System.Text.Json.Nodes;

namespace LtiRevisionTool.Web.Tests.Platforms;

/// <summary>A student's way to a grade in a Canvas-like LMS: one submission for each attempt, and none beside.</summary>
public sealed class CanvasJourneyTests(CanvasFixture fixture) : IClassFixture<CanvasFixture>
{
    private const string Column = "Stalin: checkpoint 1";

    private readonly School school = fixture.School;

    [Fact]
    public async Task A_first_mark_is_one_submission_that_opens_the_tool_again()
    {
        var result = await school.AttemptAsync("amara", "checkpoint-1");

        await school.WaitForGradeAsync("amara", Column, 8, Attempting.Soon);
        await result.WaitForStateAsync("sent");
        var grade = await GradeAsync("amara");
        Assert.Equal((1, 1), ((int)grade["attempts"]!, grade["comments"]!.AsArray().Count));
        Assert.Equal("basic_lti_launch", (string?)grade["submission"]!["type"]);
        Assert.StartsWith(school.Tool + "/", (string?)grade["submission"]!["data"], StringComparison.Ordinal);
        Assert.NotNull(grade["submission"]!["submittedAt"]);
    }

    [Fact]
    public async Task A_better_attempt_is_a_second_submission()
    {
        var first = await school.AttemptAsync("ben", "checkpoint-1", wrong: 2);
        await school.WaitForGradeAsync("ben", Column, 7.11111m, Attempting.Soon);

        await first.AgainAsync();

        await school.WaitForGradeAsync("ben", Column, 8, Attempting.Soon);
        Assert.Equal(2, (int)(await GradeAsync("ben"))["attempts"]!);
    }

    [Fact]
    public async Task A_mark_that_the_teacher_gives_for_an_answer_is_no_other_submission()
    {
        await school.AskInAttemptAsync("wilhelmina", 1, "Party chairman");
        await school.WaitForGradeAsync("wilhelmina", Column, Asking.GradeOf(1, missing: 1), Attempting.Soon);

        await (await school.LaunchAsync("teacher", "checkpoint-1")).DecideAsync("Party chairman", "accept");

        await school.WaitForGradeAsync("wilhelmina", Column, 8, Attempting.Soon);
        Assert.Equal(1, (int)(await GradeAsync("wilhelmina"))["attempts"]!);
    }

    [Fact]
    public async Task After_a_lost_reply_the_gradebook_is_looked_at_and_the_score_is_not_sent_twice()
    {
        await school.OrderFaultAsync("scores", "lost-reply", 1);
        var result = await school.AttemptAsync("samir", "checkpoint-1");

        await result.WaitForStateAsync("sent");

        var grade = await GradeAsync("samir");
        Assert.Equal((8m, 1, 1), ((decimal)grade["score"]!, (int)grade["attempts"]!, grade["comments"]!.AsArray().Count));
        Assert.Single(await school.ScoresOfAsync("samir"));
    }

    [Fact]
    public async Task A_mark_that_the_teacher_typed_first_stays()
    {
        await school.ControlAsync("/gradebook/override", ("person", "zoe"), ("column", "checkpoint-1"), ("points", "5"));

        await school.AttemptAsync("zoe", "checkpoint-1");

        await Eventually.TrueAsync("the score came", Attempting.Soon, async () => (await school.ScoresOfAsync("zoe")).Any(score => (bool)score["taken"]!));
        var grade = await GradeAsync("zoe");
        Assert.Equal((5m, true, 1), ((decimal)grade["score"]!, (bool)grade["overridden"]!, (int)grade["attempts"]!));
    }

    [Fact]
    public async Task A_mark_that_the_teacher_changed_later_stays_too()
    {
        var first = await school.AttemptAsync("duong", "checkpoint-1", wrong: 2);
        await school.WaitForGradeAsync("duong", Column, 7.11111m, Attempting.Soon);
        await first.WaitForStateAsync("sent");
        await school.ControlAsync("/gradebook/override", ("person", "duong"), ("column", "checkpoint-1"), ("points", "3"));

        var second = await first.AgainAsync();

        await second.WaitForStateAsync("refused");
        Assert.Equal(3, await school.ShownGradeAsync("duong", Column));
        Assert.Single(await school.ScoresOfAsync("duong"));
    }

    [Fact]
    public async Task Over_quota_is_no_refusal_the_grade_waits_and_arrives()
    {
        await school.OrderFaultAsync("scores", "quota403", 1);

        var result = await school.AttemptAsync("yusuf", "checkpoint-1");

        await result.WaitForStateAsync("sent");
        Assert.Equal(8, await school.ShownGradeAsync("yusuf", Column));
        Assert.Equal(["quota403", null], (await school.ScoresOfAsync("yusuf")).Select(score => (string?)score["fault"]));
    }

    [Fact]
    public async Task Attempts_that_are_used_up_are_told_and_the_mark_before_stays()
    {
        var result = await school.AttemptAsync("lena", "two-attempts", wrong: 4);
        await result.WaitForStateAsync("sent");
        result = await result.AgainAsync(wrong: 2);
        await result.WaitForStateAsync("sent");
        // A try asks in an order of its own, so what two wrong answers cost is read, not known.
        var marks = decimal.Parse(result.Find("[data-total]").GetAttribute("data-total")!, CultureInfo.InvariantCulture);
        result = await result.AgainAsync();

        await result.WaitForStateAsync("refused");
        var grade = (await school.GradeAsync("lena", "Stalin: checkpoint 1, two attempts"))!;
        Assert.InRange(marks, 13, 17);
        Assert.Equal((Math.Round(8 * marks / 18, 5), 2), ((decimal)grade["score"]!, (int)grade["attempts"]!));
    }

    [Fact]
    public async Task A_link_that_names_its_part_in_the_path_is_graded_like_the_others()
    {
        await school.AttemptAsync("wilhelmina", "checkpoint-3");

        await Eventually.TrueAsync(
            "a grade is there", Attempting.Soon, async () => await school.ShownGradeAsync("wilhelmina", "Stalin: checkpoint 3") is > 0);
    }

    private async Task<JsonNode> GradeAsync(string person) => (await school.GradeAsync(person, Column))!;
}
