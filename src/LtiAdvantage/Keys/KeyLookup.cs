namespace LtiAdvantage.Keys;

/// <summary>What was found for a key id.</summary>
internal abstract record KeyLookup
{
    private KeyLookup()
    {
    }

    /// <summary>One key; several when the platform gives an id twice.</summary>
    public sealed record Found(IReadOnlyList<PlatformKey> Keys) : KeyLookup;

    /// <summary>The platform has no such key.</summary>
    public sealed record Unknown(IReadOnlyList<string> KnownIds) : KeyLookup;

    /// <summary>The platform did not answer with a key set, and nothing kept helps.</summary>
    public sealed record Unavailable(KeySetFault Fault) : KeyLookup;
}
