namespace LtiAdvantage.DeepLinking;

/// <summary>A piece of content that a teacher chose.</summary>
/// <remarks>Deep Linking 2.0, section 2.2. Texts go as they are; whoever shows them escapes them.</remarks>
public abstract record ContentItem
{
    private protected ContentItem()
    {
    }

    /// <summary>One of <see cref="ContentItemType"/>.</summary>
    public abstract string Type { get; }

    /// <summary>Its name, one line; a resource link must have one.</summary>
    public string? Title { get; init; }

    /// <summary>Its description; may have several lines.</summary>
    public string? Text { get; init; }

    /// <summary>A small picture of it; not for HTML.</summary>
    public ContentImage? Icon { get; init; }

    /// <summary>A larger picture of it; not for HTML.</summary>
    public ContentImage? Thumbnail { get; init; }
}
