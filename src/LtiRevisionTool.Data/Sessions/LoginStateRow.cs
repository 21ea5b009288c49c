namespace LtiRevisionTool.Data.Sessions;

/// <summary>What the tool remembers between a login and its launch. Hashes are base64url SHA-256, compared byte for byte.</summary>
public sealed record LoginStateRow
{
    /// <summary>The hash of <c>state</c>.</summary>
    public required string Id { get; init; }

    public required Guid PlatformId { get; init; }

    public required string NonceHash { get; init; }

    /// <summary>The hash of the secret that binds the login to the browser.</summary>
    public required string BindingHash { get; init; }

    /// <summary>The frame of the platform's storage; null when it offered none.</summary>
    public string? StorageFrame { get; init; }

    /// <summary>The hash of the secret in that storage.</summary>
    public string? StorageHash { get; init; }

    public required string TargetLinkUri { get; init; }

    /// <summary>The <c>lti_deployment_id</c> of the login, when it was sent.</summary>
    public string? DeploymentHint { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When a launch used it; null before.</summary>
    public DateTimeOffset? ConsumedAt { get; init; }
}
