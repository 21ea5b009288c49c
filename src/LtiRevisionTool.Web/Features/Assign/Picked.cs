using LtiRevisionTool.Web.Features.Shared.Settings;

namespace LtiRevisionTool.Web.Features.Assign;

/// <summary>A choice that can be sent: what, and the settings for all of it.</summary>
internal sealed record Picked
{
    public required IReadOnlyList<PickedPart> Parts { get; init; }

    public required ActivitySettings Settings { get; init; }
}
