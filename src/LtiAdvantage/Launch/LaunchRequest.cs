namespace LtiAdvantage.Launch;

/// <summary>A message of a platform as it arrived: a form post to the launch address.</summary>
/// <remarks>Security Framework 1.1, section 5.1.1.3. Method, content type and size are the caller's to check before.</remarks>
public sealed record LaunchRequest
{
    /// <summary>The fields of the form, decoded, in order, repeated names kept.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Form { get; init; }

    /// <summary>Reads a cookie of the request by name; <see langword="null"/> when it is absent.</summary>
    public required Func<string, string?> Cookie { get; init; }

    /// <summary>
    /// What the platform's storage gave back for a launch that was <see cref="LaunchResult.Unproven"/>: empty when it gave nothing,
    /// <see langword="null"/> when it was not asked yet.
    /// </summary>
    public string? StorageProof { get; init; }
}
