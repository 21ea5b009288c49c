namespace LtiRevisionTool.Data.Sessions;

/// <summary>The resource link of a launch.</summary>
public sealed record LaunchedPlacement
{
    /// <summary>The resource link's <c>id</c>, compared byte for byte; at most 255 characters.</summary>
    public required string ResourceLinkId { get; init; }

    public string? Title { get; init; }

    /// <summary>What the link itself asks for, as JSON; renewed by each launch.</summary>
    public required string LinkSettings { get; init; }

    /// <summary>
    /// Whether a column may be made for the link, because it is graded, the platform makes columns and lets the tool ask for
    /// them; null keeps what is known.
    /// </summary>
    public bool? MakesColumn { get; init; }

    /// <summary>The gradebook column that the launch names; one known before is kept when it names none.</summary>
    public string? LineItemUrl { get; init; }

    /// <summary>Where columns are found and made; kept when the launch names none.</summary>
    public string? LineItemsUrl { get; init; }

    /// <summary>The scopes of the grade service, separated by spaces; kept when the launch names none.</summary>
    public string? Scopes { get; init; }

    /// <summary>Ids of the links that it was copied from, the nearest first, none with a comma; kept when the launch names none.</summary>
    public IReadOnlyList<string> LinkHistory { get; init; } = [];

    /// <summary>Context ids of the courses that its course was copied from, likewise.</summary>
    public IReadOnlyList<string> CourseHistory { get; init; } = [];
}
