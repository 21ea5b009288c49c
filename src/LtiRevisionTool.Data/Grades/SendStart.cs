namespace LtiRevisionTool.Data.Grades;

/// <summary>What came of setting out to send a leased grade.</summary>
public abstract record SendStart
{
    private SendStart() { }

    /// <summary>Send it with this timestamp: the one proposed, or the one that this version was sent with before.</summary>
    public sealed record Go(DateTimeOffset Timestamp) : SendStart;

    /// <summary>The timestamp proposed is not later than the last one; try again with a later one.</summary>
    public sealed record TooEarly(DateTimeOffset LastTimestamp) : SendStart;

    /// <summary>The grade has changed since, or somebody else holds the lease: send nothing.</summary>
    public sealed record Overtaken : SendStart;
}
