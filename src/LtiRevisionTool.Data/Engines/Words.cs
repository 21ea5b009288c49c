namespace LtiRevisionTool.Data.Engines;

/// <summary>States are stored as words, in lower case; reading them back, Dapper ignores the case.</summary>
internal static class Words
{
    public static string Of<T>(T state)
        where T : struct, Enum =>
        state.ToString().ToLowerInvariant();
}
