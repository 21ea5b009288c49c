namespace LtiAdvantage.Http;

/// <summary>How much of an answer is read, and how long it may take.</summary>
/// <param name="Bytes">The largest body, after decompression.</param>
/// <param name="Time">From the first byte sent to the last byte read.</param>
internal sealed record HttpLimits(int Bytes, TimeSpan Time)
{
    /// <summary>A key set.</summary>
    public static HttpLimits KeySet { get; } = new(1024 * 1024, TimeSpan.FromSeconds(5));

    /// <summary>A page of a service.</summary>
    public static HttpLimits Service { get; } = new(8 * 1024 * 1024, TimeSpan.FromSeconds(30));

    /// <summary>A platform's configuration, or its answer to a registration.</summary>
    public static HttpLimits Registration { get; } = new(1024 * 1024, TimeSpan.FromSeconds(30));

    /// <summary>An access token.</summary>
    public static HttpLimits Token { get; } = new(256 * 1024, TimeSpan.FromSeconds(30));
}
