namespace LtiAdvantage.Messages;

/// <summary>A user opens a placement of the tool.</summary>
/// <remarks>LTI Core 1.3, section 5.3.</remarks>
public sealed record ResourceLinkRequest : LtiMessage
{
    /// <summary>The placement that was opened.</summary>
    public required ResourceLink ResourceLink { get; init; }
}
