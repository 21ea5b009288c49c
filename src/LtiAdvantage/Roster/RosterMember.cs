using System.Collections.ObjectModel;
using LtiAdvantage.Messages;

namespace LtiAdvantage.Roster;

/// <summary>A member of a course, as far as the tool wants to know: e-mail addresses, pictures and numbers of the school are not read.</summary>
/// <remarks>
/// Names and Role Provisioning Services 2.0, section 2.2. Texts are free of control characters; absent, null and empty ones are
/// <see langword="null"/>. Nobody becomes more than their own launch says by what stands here: Moodle calls assistants learners.
/// </remarks>
public sealed record RosterMember
{
    /// <summary>The member as launches name them in <c>sub</c>; 1 to 255 characters, compared byte for byte.</summary>
    public required string UserId { get; init; }

    /// <summary>How the member stands to the course.</summary>
    public MemberStatus Status { get; init; }

    /// <summary>The whole name, when the platform shares it.</summary>
    public string? Name { get; init; }

    /// <summary>The given name, when the platform shares it.</summary>
    public string? GivenName { get; init; }

    /// <summary>The family name, when the platform shares it.</summary>
    public string? FamilyName { get; init; }

    /// <summary>What the member is in the course.</summary>
    public required Roles Roles { get; init; }

    /// <summary>
    /// Settings that a launch of this member would bring, where a resource link was named. Values that the platform did not fill in
    /// (<c>$Something</c>) are left out.
    /// </summary>
    public IReadOnlyDictionary<string, string> Custom { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}
