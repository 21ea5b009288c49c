namespace LtiRevisionTool.Core.Marking;

/// <summary>What the markers of several-part questions share.</summary>
internal static class Outcome
{
    public static MarkReason Of(int marks, int max) =>
        marks == max ? MarkReason.Exact : marks > 0 ? MarkReason.Partly : MarkReason.NoMatch;

    /// <summary>What there is to say, each thing once, in the order of the question.</summary>
    public static IReadOnlyList<T> Distinct<T>(IEnumerable<T?> said)
        where T : class => [.. said.OfType<T>().Distinct()];
}
