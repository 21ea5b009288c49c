using LtiAdvantage.Grades;

namespace LtiAdvantage.Roster;

/// <summary>The members of a course at one moment.</summary>
/// <remarks>Names and Role Provisioning Services 2.0, section 2.</remarks>
public sealed record RosterSnapshot
{
    /// <summary>The members in the platform's order, each once.</summary>
    public required IReadOnlyList<RosterMember> Members { get; init; }

    /// <summary>
    /// False when there may be more: a later page failed or lay at another origin, the pages ran in a circle or were more than 1,000 or
    /// 32 MiB, or a member could not be read. Nobody has left because they are not in such a list.
    /// </summary>
    public required bool Complete { get; init; }

    /// <summary>Why a later page is missing: refused, try later or unknown; <see langword="null"/> when none is.</summary>
    public DeliveryOutcome? Interruption { get; init; }

    /// <summary>True when it holds only what has changed since <see cref="RosterQuery.Since"/>.</summary>
    public bool OnlyChanges { get; init; }

    /// <summary>True when the platform refused to be asked by resource link, so that all members of the course are here.</summary>
    public bool ResourceLinkIgnored { get; init; }

    /// <summary>Where changes since now can be asked for, on the origin of the list; <see langword="null"/> when the platform offers none.</summary>
    public string? DifferencesUrl { get; init; }
}
