namespace LtiRevisionTool.Data.Roster;

/// <summary>How it stands with a course's list after a reading.</summary>
public sealed record RosterState
{
    /// <summary>When the newest list that was kept was asked for; null while there is none.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>When the newest list was asked for after which whoever is not listed has left.</summary>
    public DateTimeOffset? WholeAt { get; init; }

    /// <summary>When everybody was last asked for, and not only what had changed.</summary>
    public DateTimeOffset? FullAt { get; init; }

    /// <summary>False when the newest list broke off, so that members may be missing.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>How many lists in a row were empty although there had been members.</summary>
    public int EmptyLists { get; init; }

    /// <summary>Where changes since the newest list can be asked for; null where they cannot.</summary>
    public string? DifferencesUrl { get; init; }

    /// <summary>Why the last reading failed, a machine word; null when it did not.</summary>
    public string? Cause { get; init; }

    /// <summary>Readings that failed in a row.</summary>
    public int Tries { get; init; }

    /// <summary>When the last of them did.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>When the first of them did.</summary>
    public DateTimeOffset? FirstFailedAt { get; init; }

    /// <summary>From when on a teacher's look reads the list anew.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>From when on a teacher may ask for that.</summary>
    public required DateTimeOffset AskAt { get; init; }
}
