namespace LtiRevisionTool.Data.Grades;

/// <summary>A grade that one worker may send, with all that sending takes.</summary>
public sealed record LeasedGrade
{
    public required Guid Id { get; init; }

    /// <summary>Names the lease, and the worker that holds it.</summary>
    public required string Owner { get; init; }

    public required DateTimeOffset LeaseUntil { get; init; }

    public required int Version { get; init; }

    public required int ScoreGivenThousandths { get; init; }

    /// <summary>In marks.</summary>
    public decimal ScoreGiven => ScoreGivenThousandths / 1000m;

    /// <summary>In marks.</summary>
    public required int ScoreMax { get; init; }

    public required int Tries { get; init; }

    public DateTimeOffset? FirstFailedAt { get; init; }

    /// <summary>The version that was being sent when a worker last reported nothing definite; null when the last outcome was clear.</summary>
    public int? SendingVersion { get; init; }

    /// <summary>The timestamp it was sent with: a repeat of the same version carries it again.</summary>
    public DateTimeOffset? SendingTimestamp { get; init; }

    /// <summary>The latest timestamp accepted or possibly accepted: the one of a new version has to be later.</summary>
    public DateTimeOffset? LastTimestamp { get; init; }

    public int? SentVersion { get; init; }

    public required string Receipt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public required Guid PlatformId { get; init; }

    /// <summary>The platform's id of the deployment that the link belongs to.</summary>
    public required string DeploymentId { get; init; }

    public required Guid PlacementId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The platform's id of the learner.</summary>
    public required string Subject { get; init; }

    public required string ResourceLinkId { get; init; }

    public string? PlacementTitle { get; init; }

    public required string LinkSettings { get; init; }

    public string? OwnSettings { get; init; }

    public string? LineItemUrl { get; init; }

    public string? LineItemsUrl { get; init; }

    /// <summary>Scopes of the grade service, separated by spaces.</summary>
    public string? Scopes { get; init; }

    /// <summary>Whether a column may be made for the link: what the last launch came to.</summary>
    public required bool MakesColumn { get; init; }

    /// <summary>Since when the platform takes no grade; null when it did last time.</summary>
    public DateTimeOffset? PlatformFailingSince { get; init; }

    /// <summary>The timestamp to repeat, when this very version may have been sent already.</summary>
    public DateTimeOffset? TimestampToRepeat => SendingVersion == Version ? SendingTimestamp : null;
}
