namespace LtiAdvantage.DeepLinking;

/// <summary>How an item is shown in a window of its own.</summary>
/// <param name="TargetName">The name of the window; <c>_blank</c> is a new one each time.</param>
/// <param name="Width">Pixels, 1 or more.</param>
/// <param name="Height">Pixels, 1 or more.</param>
/// <param name="Features">Features as browsers take them, separated by commas.</param>
/// <remarks>Deep Linking 2.0, section 2.2.1.</remarks>
public sealed record ContentWindow(string? TargetName = null, int? Width = null, int? Height = null, string? Features = null);
