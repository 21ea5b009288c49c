namespace LtiAdvantage.Login;

/// <summary>One login on its way, kept on the server until the launch that answers it. Holds hashes only.</summary>
/// <remarks>Hashes are SHA-256 in base64url. Security Framework 1.1, section 5.1.1.2.</remarks>
public sealed record LoginState
{
    /// <summary>Hash of the state: the key of the record.</summary>
    public required string StateHash { get; init; }

    /// <summary>Hash of the nonce that the token must carry.</summary>
    public required string NonceHash { get; init; }

    /// <summary>Hash of the secret in the cookie of the browser that began the login.</summary>
    public required string BindingHash { get; init; }

    /// <summary>The frame of the platform that keeps the storage secret, as it was named at the login; null when none was.</summary>
    public string? StorageFrame { get; init; }

    /// <summary>Hash of the secret in the platform's storage; null when it offered none.</summary>
    public string? StorageHash { get; init; }

    /// <summary>The registration chosen at the login; the launch has no say in it.</summary>
    public required Guid RegistrationId { get; init; }

    /// <summary>The address named at the login. Untrusted; the token's claim decides.</summary>
    public required string TargetLinkUri { get; init; }

    /// <summary>The deployment named at the login, if any; the token must name the same.</summary>
    public string? DeploymentHint { get; init; }

    /// <summary>When the login began.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>First instant at which it is no longer accepted.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When a launch, or an error of the platform, used it up.</summary>
    public DateTimeOffset? ConsumedAt { get; init; }
}
