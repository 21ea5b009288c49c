namespace LtiAdvantage.DeepLinking;

/// <summary>What became of a reply.</summary>
public abstract record DeepLinkingResult
{
    private DeepLinkingResult()
    {
    }

    /// <summary>Ready to be posted by the browser, once and within five minutes.</summary>
    /// <param name="ReturnUrl">Where it goes, from the verified request.</param>
    /// <param name="Token">The value of the form field <see cref="DeepLinkingSigner.FormField"/>.</param>
    public sealed record Signed(string ReturnUrl, string Token) : DeepLinkingResult
    {
        /// <summary>The address alone: a signed token is not printed.</summary>
        public override string ToString() => $"deep linking response for {new Uri(ReturnUrl).Host}";
    }

    /// <summary>Not signed, since the platform would not take it or take it wrongly.</summary>
    /// <param name="Faults">All that is wrong, at least one.</param>
    public sealed record Refused(IReadOnlyList<DeepLinkingFault> Faults) : DeepLinkingResult;
}
