namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>How many students are where, in words; nobody is not mentioned.</summary>
/// <param name="Pressing">"5 not started, 4 stuck".</param>
/// <param name="Calm">"3 part-way, 16 done".</param>
internal sealed record ClassCounts(string Pressing, string Calm)
{
    public static ClassCounts Of(ClassWork students) => new(
        Words(students, (Standing.NotStarted, "not started"), (Standing.Stuck, "stuck")),
        Words(students, (Standing.PartWay, "part-way"), (Standing.Done, "done")));

    private static string Words(ClassWork students, params IReadOnlyList<(Standing Standing, string Word)> kinds) =>
        string.Join(", ", kinds
            .Select(kind => (Count: students.CountIn(kind.Standing), kind.Word))
            .Where(kind => kind.Count > 0)
            .Select(kind => $"{kind.Count} {kind.Word}"));
}
