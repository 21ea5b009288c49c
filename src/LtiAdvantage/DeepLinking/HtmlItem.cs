namespace LtiAdvantage.DeepLinking;

/// <summary>A piece of HTML that becomes part of a page of the platform.</summary>
/// <remarks>Deep Linking 2.0, section 2.2.4.</remarks>
public sealed record HtmlItem : ContentItem
{
    /// <inheritdoc/>
    public override string Type => ContentItemType.Html;

    /// <summary>The HTML, not empty.</summary>
    public required string Html { get; init; }
}
