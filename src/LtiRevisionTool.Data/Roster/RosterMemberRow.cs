using LtiRevisionTool.Data.Sessions;

namespace LtiRevisionTool.Data.Roster;

/// <summary>A member of a course as listed, and the person behind it where one has come by a launch.</summary>
public sealed record RosterMemberRow
{
    public required string Subject { get; init; }

    public required RosterRole Role { get; init; }

    public required bool Active { get; init; }

    /// <summary>As the list says it; null, as the parts, where no name is kept.</summary>
    public string? Name { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    /// <summary>Null, as what follows, for somebody who has never come: a list makes no account.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>As the person's last launch said it.</summary>
    public string? PersonName { get; init; }

    public string? PersonGivenName { get; init; }

    public string? PersonFamilyName { get; init; }

    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>As what they last came to this course.</summary>
    public LaunchRole? LastRole { get; init; }

    /// <summary>Whether they last came as the platform's try-out student.</summary>
    public required bool LastTestUser { get; init; }
}
