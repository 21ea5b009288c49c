namespace LtiAdvantage.DeepLinking;

/// <summary>A file that the platform fetches and keeps.</summary>
/// <remarks>Deep Linking 2.0, section 2.2.2.</remarks>
public sealed record FileItem : ContentItem
{
    /// <inheritdoc/>
    public override string Type => ContentItemType.File;

    /// <summary>Where it is, absolute https: an address that is good for a short time alone.</summary>
    public required string Url { get; init; }

    /// <summary>Until when it is there; sent in whole seconds UTC.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
