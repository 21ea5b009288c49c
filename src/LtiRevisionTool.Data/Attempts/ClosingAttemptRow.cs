namespace LtiRevisionTool.Data.Attempts;

/// <summary>An open attempt with answers, at a placement whose settings speak of a closing date.</summary>
public sealed record ClosingAttemptRow
{
    public required Guid Id { get; init; }

    public required Guid PlacementId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Does a grade come of it? False for the try-out learners of an LMS.</summary>
    public required bool IsGradable { get; init; }

    /// <summary>What the link asks for, JSON.</summary>
    public required string LinkSettings { get; init; }

    /// <summary>What a teacher set here, JSON; outranks the link.</summary>
    public string? OwnSettings { get; init; }

    /// <summary>When it closes for this learner by the platform's own dates, as their newest launch brought them; null where it brought none.</summary>
    public DateTimeOffset? OwnClosesAt { get; init; }

    public string? LineItemUrl { get; init; }

    /// <summary>Whether a column may be made for the link.</summary>
    public required bool MakesColumn { get; init; }
}
