namespace LtiRevisionTool.Web.Features.Register;

/// <summary>The page that says why a platform is not connected, and what to do now.</summary>
internal sealed record NotRegisteredView
{
    public required string Heading { get; init; }

    public required string Why { get; init; }

    public required string Next { get; init; }

    /// <summary>The platform's own words, cleaned; null when it gave none.</summary>
    public required string? Detail { get; init; }

    /// <summary>What is needed to finish by hand.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Facts { get; init; }

    /// <summary>Where the tool can be set up by hand instead; null where that is no way on.</summary>
    public string? ByHand { get; init; }

    public required string Code { get; init; }

    public required string Reference { get; init; }

    public required string At { get; init; }
}
