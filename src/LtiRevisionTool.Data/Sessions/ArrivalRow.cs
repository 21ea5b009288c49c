namespace LtiRevisionTool.Data.Sessions;

/// <summary>A session on its way to a browser, by a code that works once.</summary>
public sealed record ArrivalRow
{
    /// <summary>The hash of the code, base64url SHA-256.</summary>
    public required string Id { get; init; }

    public required Guid SessionId { get; init; }

    /// <summary>The page that the launch leads to, a path of the tool.</summary>
    public required string Address { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
