namespace LtiAdvantage.DeepLinking;

/// <summary>A picture that goes with an item.</summary>
/// <param name="Url">Where it is, absolute https.</param>
/// <param name="Width">Pixels, 1 or more, where known.</param>
/// <param name="Height">Pixels, 1 or more, where known.</param>
/// <remarks>Deep Linking 2.0, section 2.2.</remarks>
public sealed record ContentImage(string Url, int? Width = null, int? Height = null);
