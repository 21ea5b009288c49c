using System.Net;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Why a request goes no further: what the person reads, and the code and reference that the log shares.</summary>
internal sealed record Refusal
{
    public required HttpStatusCode Status { get; init; }

    /// <summary>Public code, for example <c>LTI-CONSUMED-STATE</c>.</summary>
    public required string Code { get; init; }

    public required string Heading { get; init; }

    public required string Sentence { get; init; }

    /// <summary>What an administrator compares with the entry in the LMS; never secret.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Facts { get; init; } = [];

    /// <summary>Where "Back to your course" leads: only from a verified token.</summary>
    public string? ReturnUrl { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Found again in the log.</summary>
    public string Reference { get; init; } = "";
}
