namespace LtiAdvantage.Keys;

/// <summary>The key set that the tool publishes.</summary>
/// <remarks>RFC 7517, section 5. Public members only.</remarks>
public static class JwksDocument
{
    /// <summary>Media type of the document.</summary>
    public const string MediaType = "application/json";

    /// <summary>Writes the public halves of the keys.</summary>
    public static string Write(IEnumerable<ToolKey> keys) => Write(keys.Select(key => key.PublicJwk));

    /// <summary>Writes public halves that were kept as <see cref="ToolKey.PublicJwk"/>.</summary>
    public static string Write(IEnumerable<string> publicJwks) => $$"""{"keys":[{{string.Join(',', publicJwks)}}]}""";
}
