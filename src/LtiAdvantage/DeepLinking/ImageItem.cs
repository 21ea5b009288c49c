namespace LtiAdvantage.DeepLinking;

/// <summary>A picture that is shown as such.</summary>
/// <remarks>Deep Linking 2.0, section 2.2.5.</remarks>
public sealed record ImageItem : ContentItem
{
    /// <inheritdoc/>
    public override string Type => ContentItemType.Image;

    /// <summary>Where it is, absolute https.</summary>
    public required string Url { get; init; }

    /// <summary>Pixels, 1 or more, where known.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels, 1 or more, where known.</summary>
    public int? Height { get; init; }
}
