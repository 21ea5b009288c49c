namespace LtiRevisionTool.Data.Attempts;

/// <summary>What came of starting an attempt.</summary>
public abstract record AttemptStart
{
    private AttemptStart() { }

    /// <summary>A new attempt is open.</summary>
    public sealed record Started(AttemptRow Attempt) : AttemptStart;

    /// <summary>One was open already (another tab): it goes on.</summary>
    public sealed record AlreadyOpen(AttemptRow Attempt) : AttemptStart;

    /// <summary>The person has had all the attempts allowed.</summary>
    public sealed record NoneLeft : AttemptStart;
}
