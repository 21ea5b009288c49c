using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Placements;
using LtiRevisionTool.Web.Features.Shared;
using LtiRevisionTool.Web.Features.Shared.Copies;
using LtiRevisionTool.Web.Features.Shared.Settings;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>
/// Offers the teacher of a copied activity the settings that were changed later where it was copied from: until they are taken, other
/// ones are set, or the teacher says no. Of the old course nothing else is read.
/// </summary>
internal sealed class CopyDesk(CopyStore copies, CopySources sources, SettingsChanges changes, PartChoice parts, TimeProvider time)
{
    public const string Action = "placement.copy_left";

    private static readonly string[] Dates = [SettingsForm.Opens, SettingsForm.Due, SettingsForm.Closes];

    /// <summary>What can be taken over; null where it is no copy, it is decided, or nothing would change.</summary>
    public async Task<CopyOffer?> FindAsync(Activity activity, CancellationToken cancellation)
    {
        var visit = activity.Visit;
        if (visit.OwnSettings is not null
            || await copies.FindUnsettledAsync(visit.Placement, cancellation) is not { } copy
            || await sources.FindAsync(copy, cancellation) is not { OwnSettings: { } theirs })
        {
            return null;
        }

        var then = new Activity(visit, changes.With(visit, Carried(StoredLink.ReadOwn(theirs), SettingsOffer.Of(activity))));
        if (IsSame(activity.Link, then.Link))
        {
            return null;
        }

        var part = parts.Choices(then.Link).FirstOrDefault(choice => choice.IsNow)?.Value;
        return CopyOffer.Of(activity, then, SettingsForm.Of(then.Link, part, time));
    }

    /// <summary>The teacher leaves the settings as they are.</summary>
    public Task LeaveAsync(Visit visit, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var line = new AuditRow
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            Actor = visit.Person.ToString(),
            Action = Action,
            Subject = visit.Placement.ToString(),
        };
        return copies.LeaveAsync(visit.Placement, line, cancellation);
    }

    // Dates were for another class. Of the rest, what the settings page offers here.
    private static Dictionary<string, string> Carried(Dictionary<string, string> theirs, SettingsOffer offer) => theirs
        .Where(setting => !Dates.Contains(setting.Key)
            && (offer.Grade || setting.Key != SettingsForm.Graded)
            && (offer.Points || setting.Key != SettingsForm.Points))
        .ToDictionary(StringComparer.Ordinal);

    // Where a link does not say whether it is graded, its column does.
    private static bool IsSame(LinkSettings one, LinkSettings other) =>
        (one.Topic, one.Part, one.Graded == false, one.Points, one.Attempts, one.Counts, one.Feedback)
        == (other.Topic, other.Part, other.Graded == false, other.Points, other.Attempts, other.Counts, other.Feedback);
}
