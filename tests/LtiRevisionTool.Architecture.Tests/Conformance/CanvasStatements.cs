using System.Text.RegularExpressions;

namespace LtiRevisionTool.Architecture.Tests.Conformance;

/// <summary>What Canvas does, statement by statement, and the tests that would fail if it were not so.</summary>
internal static class CanvasStatements
{
    private const string Because = "reason:";

    /// <summary>A line a statement: id, words, and the tests or the reason, between upright strokes.</summary>
    public static IReadOnlyList<CanvasStatement> Read(IEnumerable<string> lines) =>
        [.. lines.Where(line => line.Length > 0 && line[0] != '#').Select(Statement)];

    /// <param name="source">The text of a source file of the tests by project and path; null: there is none.</param>
    public static IReadOnlyList<string> Faults(IReadOnlyList<CanvasStatement> statements, Func<string, string, string?> source) =>
    [
        .. statements.Where(statement => statement.Words.Length == 0).Select(statement => $"{statement.Id} says nothing"),
        .. statements.Where(statement => statement is { Tests.Count: 0, Reason: null or { Length: 0 } }).Select(statement => $"{statement.Id} has neither a test nor a reason"),
        .. OutOfOrder(statements).Select(id => $"{id} is not the next one of its section"),
        .. from statement in statements from test in statement.Tests where !Exists(test, source) select $"{statement.Id}: there is no test {test}",
    ];

    private static CanvasStatement Statement(string line)
    {
        string[] parts = [.. line.Split('|').Select(part => part.Trim()), "", ""];
        return parts[2].StartsWith(Because, StringComparison.Ordinal)
            ? new CanvasStatement(parts[0], parts[1], [], parts[2][Because.Length..].Trim())
            : new CanvasStatement(parts[0], parts[1], parts[2].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), null);
    }

    private static IEnumerable<string> OutOfOrder(IReadOnlyList<CanvasStatement> statements)
    {
        var last = new Dictionary<string, int>();
        foreach (var id in statements.Select(statement => statement.Id))
        {
            var at = id.LastIndexOf('-');
            var (section, number) = (id[..Math.Max(at, 0)], at < 0 ? "" : id[(at + 1)..]);
            last[section] = last.GetValueOrDefault(section) + 1;
            if (number != $"{last[section]}")
            {
                yield return id;
            }
        }
    }

    /// <summary>A method of that name with the attribute of a test, in the file of that class.</summary>
    private static bool Exists(string test, Func<string, string, string?> source)
    {
        var (colon, dot) = (test.IndexOf(':', StringComparison.Ordinal), test.LastIndexOf('.'));
        return colon > 0 && dot > colon && source(test[..colon], test[(colon + 1)..dot] + ".cs") is { } text
            && Regex.IsMatch(text, $@"\[\w*(Fact|Theory)\b((?!\n\s*\n).)*?\bpublic\s[^\n(]*\b{Regex.Escape(test[(dot + 1)..])}\(", RegexOptions.Singleline);
    }
}
