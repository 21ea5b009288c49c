namespace LtiRevisionTool.Data.Grades;

/// <summary>How many grades one platform has refused for one cause.</summary>
public sealed record StuckCount
{
    public required Guid PlatformId { get; init; }

    public required string PlatformName { get; init; }

    public required string PlatformFamily { get; init; }

    /// <summary>A machine word; null where none was given.</summary>
    public string? Cause { get; init; }

    public required int Grades { get; init; }

    /// <summary>When the first of them was refused.</summary>
    public required DateTimeOffset Since { get; init; }
}
