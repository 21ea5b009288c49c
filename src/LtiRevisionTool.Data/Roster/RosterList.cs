namespace LtiRevisionTool.Data.Roster;

/// <summary>What one reading of a course's list brought.</summary>
public sealed record RosterList
{
    /// <summary>Members to add, or to bring up to date; each subject once.</summary>
    public required IReadOnlyList<RosterEntry> Members { get; init; }

    /// <summary>Subjects of members of whom the platform says that they have left.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>True when whoever is not among <see cref="Members"/> has left: everybody was asked for, and the list came whole.</summary>
    public bool RemovesOthers { get; init; }
}
