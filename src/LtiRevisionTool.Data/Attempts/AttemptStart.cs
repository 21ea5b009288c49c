namespace LtiRevisionTool.Data.Attempts;

/// <summary>What came of starting an attempt.</summary>
public abstract record AttemptStart
{
    private AttemptStart() { }

    /// <summary>A new attempt is open.</summary>
    public sealed record Started(AttemptRow Attempt) : AttemptStart;

    /// <summary>One was open already (another tab): it goes on. Its number may be another than the one given.</summary>
    public sealed record AlreadyOpen(AttemptRow Attempt) : AttemptStart;

    /// <summary>Other attempts began or ended meanwhile: the number given is not the next one. Nothing is stored.</summary>
    public sealed record MovedOn : AttemptStart;

    /// <summary>The person has had all the attempts allowed.</summary>
    public sealed record NoneLeft : AttemptStart;
}
