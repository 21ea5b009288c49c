namespace LtiAdvantage.Keys;

/// <summary>The answer to a request for a key set.</summary>
internal abstract record KeySetAnswer
{
    private KeySetAnswer()
    {
    }

    /// <summary>A key set. A lifetime is given when the platform names one.</summary>
    public sealed record Fresh(ILookup<string, PlatformKey> Keys, string? Tag, TimeSpan? Lifetime) : KeySetAnswer;

    /// <summary>The one we have is still right.</summary>
    public sealed record Unchanged(TimeSpan? Lifetime) : KeySetAnswer;

    /// <summary>No key set.</summary>
    public sealed record Failed(KeySetFault Fault) : KeySetAnswer;
}
