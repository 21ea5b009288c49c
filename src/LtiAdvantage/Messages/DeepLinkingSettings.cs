namespace LtiAdvantage.Messages;

/// <summary>What a platform takes from a picker, and where the choice goes.</summary>
/// <remarks>Deep Linking 2.0, section 3.4.1. Booleans that come as strings are understood.</remarks>
public sealed record DeepLinkingSettings
{
    /// <summary>Where the answer is posted: https (in development also http on loopback), as it was sent.</summary>
    public required string ReturnUrl { get; init; }

    /// <summary>The types of content that are taken, such as <c>ltiResourceLink</c>.</summary>
    public required IReadOnlyList<string> AcceptTypes { get; init; }

    /// <summary>How content may be shown: <c>iframe</c>, <c>window</c>, <c>embed</c>, or a word of the platform's own; empty when it does not say.</summary>
    public IReadOnlyList<string> AcceptPresentationDocumentTargets { get; init; } = [];

    /// <summary>Media types that are taken, separated by commas, where the platform says.</summary>
    public string? AcceptMediaTypes { get; init; }

    /// <summary>Whether several items may be returned. Absent means one: that is right everywhere.</summary>
    public bool AcceptMultiple { get; init; }

    /// <summary>Whether an item may bring a column; <see langword="null"/> when the platform does not say.</summary>
    public bool? AcceptLineItem { get; init; }

    /// <summary>Whether what is returned is put into the course without asking the user again.</summary>
    public bool AutoCreate { get; init; }

    /// <summary>A title to start from.</summary>
    public string? Title { get; init; }

    /// <summary>A description to start from.</summary>
    public string? Text { get; init; }

    /// <summary>To be returned exactly as it came; <see langword="null"/> when there was none.</summary>
    public string? Data { get; init; }

    /// <summary>Whether a type of content is taken.</summary>
    public bool Accepts(string type) => AcceptTypes.Contains(type, StringComparer.Ordinal);
}
