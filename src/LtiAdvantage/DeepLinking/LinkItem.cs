namespace LtiAdvantage.DeepLinking;

/// <summary>A page anywhere.</summary>
/// <remarks>Deep Linking 2.0, section 2.2.1.</remarks>
public sealed record LinkItem : ContentItem
{
    /// <inheritdoc/>
    public override string Type => ContentItemType.Link;

    /// <summary>Where it is, absolute https.</summary>
    public required string Url { get; init; }

    /// <summary>HTML that shows it in the middle of a text.</summary>
    public string? Embed { get; init; }

    /// <summary>The wish to be shown in a frame.</summary>
    public ContentFrame? Frame { get; init; }

    /// <summary>The wish to be shown in a window.</summary>
    public ContentWindow? Window { get; init; }
}
