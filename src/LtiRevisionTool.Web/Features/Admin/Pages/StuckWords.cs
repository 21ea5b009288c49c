using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>What administrators read about refused grades.</summary>
internal static class StuckWords
{
    public static string Standing(IReadOnlyList<StuckGroup> groups)
    {
        var (ours, theirs) = (Sum(groups, true), Sum(groups, false));
        return (ours, theirs) switch
        {
            (0, 0) => "None",
            (_, 0) => MarkWords.Count(ours, "grade"),
            (0, _) => $"None for you. {Teachers(theirs)}",
            _ => $"{MarkWords.Count(ours, "grade")} for you. {Teachers(theirs)}",
        };
    }

    private static int Sum(IReadOnlyList<StuckGroup> groups, bool ours) => groups.Where(group => group.MayResume == ours).Sum(group => group.Grades);

    private static string Teachers(int count) => FormattableString.Invariant($"{count} {(count == 1 ? "waits" : "wait")} for a teacher’s word.");
}
