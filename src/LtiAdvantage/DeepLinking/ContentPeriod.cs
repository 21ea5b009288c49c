namespace LtiAdvantage.DeepLinking;

/// <summary>From when until when; sent in whole seconds UTC.</summary>
/// <param name="Start">The beginning; <see langword="null"/> when it is open.</param>
/// <param name="End">The end, after the beginning; <see langword="null"/> when it is open.</param>
/// <remarks>Deep Linking 2.0, section 2.2.3.</remarks>
public sealed record ContentPeriod(DateTimeOffset? Start = null, DateTimeOffset? End = null);
