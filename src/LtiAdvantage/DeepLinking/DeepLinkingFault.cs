namespace LtiAdvantage.DeepLinking;

/// <summary>Something in a reply that must not be sent.</summary>
/// <param name="Reason">One of <see cref="DeepLinkingReason"/>.</param>
/// <param name="Item">The place of the item, from 0; <see langword="null"/> when the reply as a whole is meant.</param>
public sealed record DeepLinkingFault(string Reason, int? Item = null);
