namespace LtiRevisionTool.Data.Placements;

/// <summary>A few ids of a platform in one column. Platforms separate them by commas, so that none holds one.</summary>
internal static class IdList
{
    public static string? Write(IReadOnlyList<string> ids) => ids.Count == 0 ? null : string.Join(',', ids);

    public static IReadOnlyList<string> Read(string? ids) => ids?.Split(',') ?? [];
}
