namespace LtiRevisionTool.PracticeLms.Moodle.DeepLinking;

/// <summary>Custom parameters as a teacher types them: a line each, the name up to the first equals sign.</summary>
internal static class CustomText
{
    public static string Write(IEnumerable<KeyValuePair<string, string>> parameters) => string.Join('\n', parameters.Select(pair => $"{pair.Key}={pair.Value}"));

    public static IReadOnlyList<KeyValuePair<string, string>> Read(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('=', 2))
            .Where(parts => parts.Length == 2)
            .Select(parts => KeyValuePair.Create(parts[0].Trim(), parts[1].Trim())),
    ];
}
