using LtiAdvantage.Grades;
using LtiRevisionTool.Core.Grades;
using LtiRevisionTool.Data.Roster;

namespace LtiRevisionTool.Web.Features.Roster;

/// <summary>When a list that could not be read is asked for again: as grades are sent again, and once a day where it is refused.</summary>
internal static class RosterFailure
{
    /// <summary>How it stands after a reading that brought nothing; the kept list stays.</summary>
    public static RosterState After(RosterRow roster, DeliveryOutcome outcome, DateTimeOffset now) => After(StateOf(roster), roster, outcome, now);

    /// <summary>The same after a reading that broke off.</summary>
    /// <param name="state">What it brought all the same.</param>
    /// <param name="roster">How it stood before.</param>
    /// <param name="outcome">Why it failed.</param>
    /// <param name="now">Now.</param>
    public static RosterState After(RosterState state, RosterRow roster, DeliveryOutcome outcome, DateTimeOffset now)
    {
        // A list at another address has failed for the first time.
        var anew = roster.Address != roster.MembershipsUrl;
        var tries = anew ? 1 : roster.Tries + 1;
        var first = anew ? now : roster.FirstFailedAt ?? now;
        var later = outcome as DeliveryOutcome.TryLater;
        var again = outcome is DeliveryOutcome.Refused || (later?.TriesAllowed is { } allowed && tries >= allowed)
            ? null
            : RetrySchedule.Next(tries, now - first, later?.RetryAfter, Jitter(roster));
        var wait = again ?? RosterTimes.Refused;
        var asked = later?.RetryAfter is { } retry && retry > RosterTimes.AskEvery ? wait : RosterTimes.AskEvery;
        return state with
        {
            Cause = CauseOf(outcome),
            Tries = tries,
            FailedAt = now,
            FirstFailedAt = first,
            DueAt = now + wait,
            AskAt = now + asked,
        };
    }

    /// <summary>How long nothing else is asked of the platform either; zero when it fails for this list alone.</summary>
    public static TimeSpan Pause(DeliveryOutcome? outcome, TimeSpan wait) =>
        outcome is DeliveryOutcome.TryLater { WholePlatform: true } ? (wait < RosterTimes.LongestPause ? wait : RosterTimes.LongestPause) : TimeSpan.Zero;

    /// <summary>How it stands, to go on from.</summary>
    public static RosterState StateOf(RosterRow roster) => new()
    {
        ReadAt = roster.ReadAt,
        WholeAt = roster.WholeAt,
        FullAt = roster.FullAt,
        IsWhole = roster.IsWhole,
        EmptyLists = roster.EmptyLists,
        DifferencesUrl = roster.DifferencesUrl,
        Cause = roster.Cause,
        Tries = roster.Tries,
        FailedAt = roster.FailedAt,
        FirstFailedAt = roster.FirstFailedAt,
        DueAt = roster.DueAt,
        AskAt = roster.AskAt,
    };

    private static string CauseOf(DeliveryOutcome outcome) => outcome switch
    {
        DeliveryOutcome.Refused refused => refused.Cause,
        DeliveryOutcome.TryLater later => later.Cause,
        DeliveryOutcome.Unknown unknown => unknown.Cause,
        _ => GradeCause.UnexpectedAnswer,
    };

    /// <summary>Spreads the tries of courses that failed together.</summary>
    private static double Jitter(RosterRow roster) => roster.CourseId.ToByteArray()[15] / 255d;
}
