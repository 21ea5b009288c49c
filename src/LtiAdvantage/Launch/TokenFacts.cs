namespace LtiAdvantage.Launch;

/// <summary>What a log may know of a token: cleaned, capped, and nothing about the user.</summary>
/// <remarks>Before the signature is verified these are the sender's words and decide nothing.</remarks>
public sealed record TokenFacts
{
    /// <summary>The key id in its header.</summary>
    public string? KeyId { get; init; }

    /// <summary>The algorithm in its header.</summary>
    public string? Algorithm { get; init; }

    /// <summary>Its kind of message.</summary>
    public string? MessageType { get; init; }

    /// <summary>Its deployment.</summary>
    public string? DeploymentId { get; init; }

    /// <summary>How long ago it was issued; negative when its clock is ahead of ours.</summary>
    public TimeSpan? Age { get; init; }

    /// <summary>Small faults that did not stop the launch, as machine words: <c>claim_dropped:context</c>, <c>token_predates_login</c>.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
