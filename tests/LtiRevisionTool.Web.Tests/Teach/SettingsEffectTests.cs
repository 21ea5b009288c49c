using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Web.Features.Teach;
using LtiRevisionTool.Web.Tests.Learn;

namespace LtiRevisionTool.Web.Tests.Teach;

public sealed class SettingsEffectTests
{
    private static readonly IReadOnlyList<AttemptRow> BetterThenWorse = [A.Attempt(1, 6), A.Attempt(2, 3)];
    private static readonly IReadOnlyList<AttemptRow> Once = [A.Attempt(1, 4)];

    [Fact]
    public void Without_finished_work_nothing_is_said() =>
        Assert.Empty(Of(link => link with { Graded = false, Counts = AttemptPolicy.Latest }).Sentences);

    [Fact]
    public void Settings_that_change_nothing_say_nothing() =>
        Assert.Empty(Of(link => link with { Due = A.Morning.AddDays(3) }, BetterThenWorse, Once).Sentences);

    [Fact]
    public void Grades_that_change_are_counted() =>
        Assert.Equal(
            ["1 grade of 2 changes: 0 go up, 1 goes down. The gradebook is told at once."],
            Of(link => link with { Counts = AttemptPolicy.Latest }, BetterThenWorse, Once).Sentences);

    [Fact]
    public void Work_that_no_longer_shows_no_longer_counts() =>
        Assert.Equal(
            ["Attempts at what is no longer shown are kept, and no longer count here."],
            Of(link => link with { Part = new LinkPart.Card(1) }, Once).Sentences);

    [Fact]
    public void Grades_that_are_no_longer_sent_stay_where_they_are() =>
        Assert.StartsWith("No more grades are sent.", Of(link => link with { Graded = false }, Once).Sentences.Single(), StringComparison.Ordinal);

    [Fact]
    public void Fewer_attempts_take_none_away() =>
        Assert.StartsWith("Attempts that were made stay.", Of(link => link with { Attempts = 1 }, BetterThenWorse).Sentences.Single(), StringComparison.Ordinal);

    [Fact]
    public void Marks_that_were_seen_and_will_wait_are_told() =>
        Assert.StartsWith(
            "Students who have seen their marks",
            Of(link => link with { Feedback = FeedbackTime.DueDate, Due = A.Morning.AddDays(1) }, Once).Sentences.Single(), StringComparison.Ordinal);

    [Fact]
    public void Opening_later_and_closing_now_are_told()
    {
        Assert.StartsWith("Students cannot open it before the opening date.", Of(link => link with { Opens = A.Morning.AddDays(1) }, Once).Sentences.Single(), StringComparison.Ordinal);
        Assert.StartsWith("It is closed at once", Of(link => link with { Closes = A.Morning.AddMinutes(-1) }, Once).Sentences.Single(), StringComparison.Ordinal);
    }

    private static SettingsEffect Of(Func<LinkSettings, LinkSettings> change, params IReadOnlyList<AttemptRow>[] finished) =>
        SettingsEffect.Of(new Activity(A.Visit, A.Link()), new Activity(A.Visit, change(A.Link())), finished);
}
