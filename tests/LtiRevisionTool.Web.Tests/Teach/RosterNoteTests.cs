using LtiAdvantage.Grades;
using LtiRevisionTool.Data.Roster;
using LtiRevisionTool.Web.Features.Teach;
using Microsoft.Extensions.Time.Testing;

namespace LtiRevisionTool.Web.Tests.Teach;

/// <summary>How it stands with the list of the course, in words.</summary>
public sealed class RosterNoteTests
{
    private readonly FakeTimeProvider time = new(Some.Morning.AddMinutes(42));

    [Fact]
    [Trait("Row", "NRPS-01")]
    public void NRPS_01_Where_the_platform_offers_no_list_nothing_is_said() => Assert.Null(RosterNote.Of(null, "Moodle", time));

    [Fact]
    public void A_list_says_whose_it_is_and_how_old() => Says(Listed.Row, "List of students from Moodle, 09:00.", mayAsk: true);

    [Fact]
    public void Of_a_platform_without_a_name_it_is_the_learning_platform() =>
        Assert.Equal("List of students from your learning platform, 09:00.", RosterNote.Of(new CourseRoster(Listed.Row, []), "Generic", time)!.Text);

    [Fact]
    public void A_newer_one_can_be_asked_for_after_a_minute() =>
        Says(Listed.Row with { AskAt = Some.Morning.AddMinutes(43) }, "List of students from Moodle, 09:00.", mayAsk: false);

    [Fact]
    public void A_first_reading_says_what_to_do() =>
        Says(Never with { ClaimedUntil = Some.Morning.AddMinutes(44) }, "Asking Moodle for the list of students: reload in a moment.", mayAsk: false);

    [Fact]
    public void A_later_reading_shows_beside_the_list() => Says(
        Listed.Row with { ClaimedUntil = Some.Morning.AddMinutes(44), ReadSoFar = 1250 },
        "List of students from Moodle, 09:00. Asking for a newer one: reload in a moment. 1,250 read so far.", mayAsk: false);

    [Fact]
    public void A_refused_list_says_why_and_when_we_ask_again() => Says(
        Never with { Cause = GradeCause.NoPermission, FailedAt = Some.Morning, DueAt = Some.Morning.AddDays(1) },
        "There is no list of students. Moodle does not let us read who is in this course. Its administrator can allow this tool the names and roles of members. We ask again tomorrow.",
        mayAsk: true);

    [Fact]
    public void An_old_list_stays_while_the_platform_is_away() => Says(
        Listed.Row with { Cause = GradeCause.Unreachable, FailedAt = Some.Morning.AddMinutes(40), DueAt = Some.Morning.AddMinutes(45) },
        "List of students from Moodle, 09:00. We could not reach Moodle. We ask again when you look after 09:45.", mayAsk: true);

    [Fact]
    public void A_list_that_broke_off_says_so() =>
        Says(Listed.Row with { IsWhole = false }, "List of students from Moodle, 09:00, which broke off: students may be missing.", mayAsk: true);

    [Fact]
    public void An_empty_list_that_does_not_count_yet_is_told() =>
        Says(Listed.Row with { EmptyLists = 1 }, "List of students from Moodle, 09:00. Since then Moodle sent an empty one. It counts when it comes so again.", mayAsk: true);

    [Fact]
    public void While_the_platform_is_paused_nothing_can_be_asked() => Says(
        Never with { PlatformPausedUntil = Some.Morning.AddMinutes(43) }, "Moodle cannot be asked for the list of students at the moment: reload in a minute.", mayAsk: false);

    [Fact]
    public void Every_cause_has_words_of_its_own_or_is_our_fault()
    {
        string[] ofGrades =
        [
            GradeCause.NotGradable, GradeCause.ColumnGone, GradeCause.AttemptsUsed, GradeCause.Locked, GradeCause.Stale,
            GradeCause.InvalidScore, GradeCause.ClockAhead, GradeCause.ColumnNotOurs, GradeCause.ListIncomplete,
        ];
        var ours = RosterCauseWords.Of("tool_fault");

        Assert.Equal(ofGrades.Order(), GradeCause.All.Where(cause => RosterCauseWords.Of(cause) == ours).Order());
    }

    private static RosterRow Never => Listed.Row with { ReadAt = null, WholeAt = null };

    private void Says(RosterRow row, string text, bool mayAsk) =>
        Assert.Equal(new RosterNote(text, mayAsk), RosterNote.Of(new CourseRoster(row, []), "Moodle", time));
}
