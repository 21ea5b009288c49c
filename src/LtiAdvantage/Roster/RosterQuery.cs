namespace LtiAdvantage.Roster;

/// <summary>Which members are asked for; by default all.</summary>
/// <remarks>Names and Role Provisioning Services 2.0, sections 2.4 and 3.</remarks>
public sealed record RosterQuery
{
    /// <summary>The role that members have, a URI such as <see cref="Claims.LtiRole.Learner"/>. What the platform sends besides is left out.</summary>
    public string? Role { get; init; }

    /// <summary>The resource link that members can open; the platform then sends the settings of their launches too.</summary>
    public string? ResourceLinkId { get; init; }

    /// <summary>How many members a page should have, 1 or more. Platforms take it as advice.</summary>
    public int? PageSize { get; init; }

    /// <summary>
    /// <see cref="RosterSnapshot.DifferencesUrl"/> of an earlier snapshot: only what has changed since is asked for. Where the platform
    /// refuses that, everybody is.
    /// </summary>
    public string? Since { get; init; }

    /// <summary>Hears after each page how many members have been read.</summary>
    public IProgress<int>? Progress { get; init; }
}
