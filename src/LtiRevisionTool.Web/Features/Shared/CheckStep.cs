namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>One step of the connection check, in words that a teacher can pass on.</summary>
internal sealed record CheckStep
{
    /// <summary>The step's own short name, for machines.</summary>
    public required string Name { get; init; }

    /// <summary>"Sign-in for services".</summary>
    public required string Title { get; init; }

    public required CheckState State { get; init; }

    /// <summary>The result in a few words: "Works", "2 seconds apart", "Does not work".</summary>
    public required string Says { get; init; }

    /// <summary>What the log and the page share, as <c>LTI-CHECK-KEYS-PAGE</c>; null when it passed.</summary>
    public string? Code { get; init; }

    /// <summary>Why, in a sentence; null when it passed.</summary>
    public string? Cause { get; init; }

    /// <summary>What to do, in the words of the platform's own menus; null when it passed.</summary>
    public string? Fix { get; init; }
}
