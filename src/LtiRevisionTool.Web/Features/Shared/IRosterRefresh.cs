using LtiRevisionTool.Data.Roster;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Has the list of a course's members read anew, when a teacher looks.</summary>
internal interface IRosterRefresh
{
    /// <summary>
    /// Starts a reading in the background when the list is due, unless one is under way somewhere. Waits a moment for it where there
    /// is no list yet or somebody asks for it, and for nothing otherwise.
    /// </summary>
    /// <param name="roster">How it stands with the list.</param>
    /// <param name="asked">Somebody asks for a newer list than there is.</param>
    /// <param name="cancellation">Ends the wait, not the reading.</param>
    Task LookAsync(RosterRow roster, bool asked, CancellationToken cancellation);
}
