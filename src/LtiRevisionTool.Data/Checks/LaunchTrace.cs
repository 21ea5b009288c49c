using LtiRevisionTool.Data.Sessions;

namespace LtiRevisionTool.Data.Checks;

/// <summary>What a verified message brought: when, as whom by role, and which services. Nothing about the person.</summary>
public sealed record LaunchTrace
{
    /// <summary>The context of the message; empty outside any course.</summary>
    public required string ContextId { get; init; }

    /// <summary>The kind of message.</summary>
    public required string MessageType { get; init; }

    public required DateTimeOffset SeenAt { get; init; }

    public required LaunchRole Role { get; init; }

    /// <summary>How old the message was by our clock, in milliseconds; below 0 where the platform's clock is ahead.</summary>
    public long? AgeMs { get; init; }

    public string? LineItemUrl { get; init; }

    public string? LineItemsUrl { get; init; }

    /// <summary>Scopes of the grade service, separated by spaces; null where the message offers none.</summary>
    public string? Scopes { get; init; }

    public string? MembershipsUrl { get; init; }
}
