using System.Text.Json;
using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Placements;

namespace LtiRevisionTool.Web.Features.Shared.Settings;

/// <summary>Keeps what a teacher set for an activity, and has the gradebook told of every grade that changes by it.</summary>
internal sealed class SettingsChanges(SettingsChangeStore store, TopicLibrary topics, GradeSignal signal, TimeProvider time)
{
    /// <summary>All settings that a teacher made here so far, by name.</summary>
    public static Dictionary<string, string> Own(Visit visit) =>
        visit.OwnSettings is { } own ? StoredLink.ReadOwn(own) : [];

    /// <summary>What the activity would be with these settings of a teacher.</summary>
    public Core.Links.LinkSettings With(Visit visit, Dictionary<string, string> own) => StoredLink.Read(topics.All, visit.LinkSettings, Write(own));

    /// <param name="visit">The teacher's visit.</param>
    /// <param name="own">All settings of theirs; an empty one means the default, whatever the link says.</param>
    /// <param name="action">What was done, for the audit.</param>
    /// <param name="detail">More about it, for the audit; no names.</param>
    /// <param name="cancellation">Cancels it as a whole.</param>
    /// <returns>How many grades go to the gradebook because of it.</returns>
    public async Task<int> KeepAsync(Visit visit, Dictionary<string, string> own, string action, string? detail, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var link = With(visit, own);
        var hasColumn = PlacementGrading.HasColumn(link, visit);
        var change = new SettingsChange
        {
            PlacementId = visit.Placement,
            OwnSettings = Write(own),
            Audit = new AuditRow
            {
                Id = Guid.CreateVersion7(now),
                At = now,
                Actor = visit.Person.ToString(),
                Action = action,
                Subject = visit.Placement.ToString(),
                Detail = detail,
            },
        };
        var raised = await store.ChangeAsync(change, finished => PlacementGrading.Change(link, hasColumn, finished), now, cancellation) ?? 0;
        if (raised > 0)
        {
            signal.Wake();
        }

        return raised;
    }

    private static string Write(Dictionary<string, string> own) => JsonSerializer.Serialize(own, StoredLinkJson.Default.DictionaryStringString);
}
