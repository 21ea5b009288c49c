namespace LtiAdvantage.Checks;

/// <summary>What an address that should give a key set gave at this moment.</summary>
public sealed record KeySetLook
{
    /// <summary>A word of <see cref="KeySetCause"/>; null when there are keys that can be used.</summary>
    public string? Cause { get; init; }

    /// <summary>The HTTP status; null when there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>The ids of the keys that can be used.</summary>
    public IReadOnlyList<string> KeyIds { get; init; } = [];

    /// <summary>How far the clock of the server that answered is ahead of ours; null when it does not say.</summary>
    public TimeSpan? ClockAhead { get; init; }
}
