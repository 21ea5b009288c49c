using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Links;

namespace LtiRevisionTool.Web.Features.Assign;

/// <summary>A choice that can be sent: what, and the settings for all of it.</summary>
internal sealed record Picked
{
    public required IReadOnlyList<PickedPart> Parts { get; init; }

    /// <summary>Do marks go to the gradebook? Notes have none in any case.</summary>
    public required bool Graded { get; init; }

    /// <summary>1 to 100; null: as many as marks.</summary>
    public int? Points { get; init; }

    /// <summary>Null: as many as they like.</summary>
    public int? Attempts { get; init; }

    public AttemptPolicy Counts { get; init; }

    public FeedbackTime Feedback { get; init; }

    public DateTimeOffset? Opens { get; init; }

    public DateTimeOffset? Due { get; init; }

    public DateTimeOffset? Closes { get; init; }
}
