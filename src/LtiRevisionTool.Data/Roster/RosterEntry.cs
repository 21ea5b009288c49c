namespace LtiRevisionTool.Data.Roster;

/// <summary>A member of a course as a list brings it. No e-mail address, no picture, no number of the school.</summary>
public sealed record RosterEntry
{
    /// <summary>What launches call the member in <c>sub</c>, compared byte for byte; at most 255 characters.</summary>
    public required string Subject { get; init; }

    public required RosterRole Role { get; init; }

    /// <summary>False for somebody who does not take part at present.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Null, as the parts, where the platform sends no name or none is to be kept.</summary>
    public string? Name { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }
}
