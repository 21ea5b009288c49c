using System.Text.RegularExpressions;

namespace LtiRevisionTool.Architecture.Tests.Conformance;

/// <summary>The rows of the conformance table, and what the tests say they prove.</summary>
internal static partial class ConformanceRows
{
    /// <summary>Rows to keep, with the reason of those that have no test yet.</summary>
    public static IReadOnlyDictionary<string, string?> Read(IEnumerable<string> lines) => lines
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(':', 2))
        .ToDictionary(parts => parts[0].Trim(), parts => parts.Length > 1 ? parts[1].Trim() : null);

    /// <summary>The rows that a source file names in traits.</summary>
    public static IEnumerable<string> Traits(string source) => Trait().Matches(source).Select(match => match.Groups[1].Value);

    /// <summary>Rows with neither test nor reason, rows with both, and traits that name no row.</summary>
    public static IReadOnlyList<string> Faults(IReadOnlyDictionary<string, string?> rows, IReadOnlySet<string> tested) =>
    [
        .. rows.Where(row => row.Value is null && !tested.Contains(row.Key)).Select(row => $"{row.Key} has no test"),
        .. rows.Where(row => row.Value is { Length: 0 }).Select(row => $"{row.Key} is left out without a reason"),
        .. tested.Where(row => !rows.ContainsKey(row)).Select(row => $"{row} is tested and in no table"),
    ];

    [GeneratedRegex("Trait\\(\"Row\",\\s*\"([^\"]+)\"\\)")]
    private static partial Regex Trait();
}
