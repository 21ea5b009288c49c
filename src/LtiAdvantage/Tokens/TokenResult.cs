namespace LtiAdvantage.Tokens;

/// <summary>What asking for a token came to.</summary>
public abstract record TokenResult
{
    private TokenResult()
    {
    }

    /// <summary>There is a token for every scope that was needed.</summary>
    /// <param name="Token">The token.</param>
    public sealed record Granted(AccessToken Token) : TokenResult;

    /// <summary>There is none.</summary>
    /// <param name="Error">Why.</param>
    public sealed record Failed(TokenError Error) : TokenResult;
}
