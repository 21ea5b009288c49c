namespace LtiRevisionTool.Data.Roster;

/// <summary>A member of a course as it is kept.</summary>
internal sealed record ListedMember
{
    public required Guid Id { get; init; }

    public required string Subject { get; init; }

    public required RosterRole Role { get; init; }

    public required bool Active { get; init; }

    public string? Name { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    /// <summary>Whether a list says nothing else of the member.</summary>
    public bool Says(RosterEntry entry) =>
        (Role, Active, Name, GivenName, FamilyName) == (entry.Role, entry.Active, entry.Name, entry.GivenName, entry.FamilyName);
}
