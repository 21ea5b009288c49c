namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>What the log knows of a refused step: cleaned, capped, and nothing about the user.</summary>
internal sealed record RefusedLaunch
{
    public required string Step { get; init; }

    public required string Code { get; init; }

    /// <summary>Also on the page.</summary>
    public required string Reference { get; init; }

    public Guid? Platform { get; init; }

    public string? Family { get; init; }

    public string? Deployment { get; init; }

    public string? MessageType { get; init; }

    public string? KeyId { get; init; }

    public string? Algorithm { get; init; }

    /// <summary>Of the token, in seconds.</summary>
    public double? Age { get; init; }

    public required double Milliseconds { get; init; }

    public required string Details { get; init; }
}
