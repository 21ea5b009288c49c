namespace LtiRevisionTool.Data.Roster;

/// <summary>What has to be written so that the kept members are those of a list. Most readings change next to nothing.</summary>
/// <param name="New">Members to add.</param>
/// <param name="Changed">Members of whom the list says something else, with their rows.</param>
/// <param name="Gone">Rows of members who have left.</param>
internal sealed record RosterChanges(
    IReadOnlyList<RosterEntry> New, IReadOnlyList<(Guid Id, RosterEntry Entry)> Changed, IReadOnlyList<Guid> Gone)
{
    public static RosterChanges Between(IReadOnlyList<ListedMember> kept, RosterList list)
    {
        var rows = kept.ToDictionary(member => member.Subject, StringComparer.Ordinal);
        var left = list.Left.ToHashSet(StringComparer.Ordinal);
        var listed = list.Members.Where(entry => !left.Contains(entry.Subject)).ToList();
        var here = listed.Select(entry => entry.Subject).ToHashSet(StringComparer.Ordinal);
        return new RosterChanges(
            listed.FindAll(entry => !rows.ContainsKey(entry.Subject)),
            [.. listed.Where(entry => rows.TryGetValue(entry.Subject, out var row) && !row.Says(entry)).Select(entry => (rows[entry.Subject].Id, entry))],
            [.. kept.Where(member => left.Contains(member.Subject) || (list.RemovesOthers && !here.Contains(member.Subject))).Select(member => member.Id)]);
    }
}
