using LtiAdvantage.Claims;
using LtiAdvantage.Errors;

namespace LtiAdvantage.Launch;

/// <summary>Reads what a log may know of a token.</summary>
internal static class TokenFactsReader
{
    public static TokenFacts Read(LaunchToken token, DateTimeOffset now) => new()
    {
        KeyId = Fact(token.Header, "kid"),
        Algorithm = Fact(token.Header, "alg"),
        MessageType = Fact(token.Claims, LtiClaim.MessageType),
        DeploymentId = Fact(token.Claims, LtiClaim.DeploymentId),
        Age = TimeCheck.Age(token.Claims, now),
    };

    private static string? Fact(ClaimReader claims, string name) => claims.Exact(name) is { } value ? SafeText.Fact(value) : null;
}
