namespace LtiAdvantage.DeepLinking;

/// <summary>What goes back to the platform. Without items it means that nothing was chosen.</summary>
/// <remarks>Deep Linking 2.0, section 3.5. Control characters in the four texts become blanks.</remarks>
public sealed record DeepLinkingReply
{
    /// <summary>What was chosen, in order.</summary>
    public IReadOnlyList<ContentItem> Items { get; init; } = [];

    /// <summary>Shown to the user, where the platform shows anything.</summary>
    public string? Message { get; init; }

    /// <summary>For the platform's log.</summary>
    public string? Log { get; init; }

    /// <summary>Shown to the user as a failure, where the platform shows anything.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>For the platform's log of failures.</summary>
    public string? ErrorLog { get; init; }
}
