namespace LtiAdvantage.DeepLinking;

/// <summary>How an item is shown in a frame of the platform's page.</summary>
/// <param name="Width">Pixels, 1 or more.</param>
/// <param name="Height">Pixels, 1 or more.</param>
/// <param name="Source">What the frame shows, absolute https, where it is not the item's own address; for a link alone.</param>
/// <remarks>Deep Linking 2.0, section 2.2.1.</remarks>
public sealed record ContentFrame(int? Width = null, int? Height = null, string? Source = null);
