using LtiAdvantage.Messages;
using LtiAdvantage.Platforms;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Assign;

/// <summary>A teacher's visit to choose content: who, for which course, and what the platform takes.</summary>
internal sealed record PickerVisit
{
    /// <summary>The visit, as it stands in the path.</summary>
    public required Guid Launch { get; init; }

    public required Guid Person { get; init; }

    public required string DisplayName { get; init; }

    /// <summary>Empty where the platform names no course.</summary>
    public required string CourseTitle { get; init; }

    /// <summary>What the platform takes and where the choice goes; from the verified request.</summary>
    public required DeepLinkingSettings Settings { get; init; }

    /// <summary>What was chosen and typed before something was looked at; null when nothing was.</summary>
    public required string? Draft { get; init; }

    public required Guid Platform { get; init; }

    /// <summary>The platform's <c>deployment_id</c>.</summary>
    public required string Deployment { get; init; }

    /// <summary>How the platform differs from others.</summary>
    public required PlatformProfile Profile { get; init; }

    /// <summary>Which pages may hold the picker in a frame.</summary>
    public required FrameAncestors Frame { get; init; }

    public required string FormToken { get; init; }

    /// <summary>May a choice bring a column? Where the platform does not say, it is sent, and may be ignored.</summary>
    public bool TakesColumns => Settings.AcceptLineItem != false;

    public string Address => $"/assign/{Launch:N}";

    /// <summary>Where a part of a topic is looked at as students see it.</summary>
    public string Preview(string topic) => $"/learn/{Launch:N}-{topic}";
}
