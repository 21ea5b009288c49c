using System.Collections.Frozen;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Why a grade is not in the gradebook, in plain English: for its teacher, and beside it for its student.</summary>
internal static class GradeCauseWords
{
    private static readonly FrozenDictionary<string, GradeCauseText> Texts =
        GradeCauseTable.OfGrades.Concat(GradeCauseTable.OfPlatforms).ToFrozenDictionary();

    private static readonly GradeCauseText Other = new(
        "The gradebook did not take the mark.",
        "It gave no reason that we know.",
        GradeCauseTable.TellUs,
        GradeCauseTable.TeacherSees);

    /// <summary>The words for a cause that is kept with a grade; general ones for a cause of another version of the tool.</summary>
    /// <param name="cause">A machine word, or null.</param>
    /// <param name="family">The family of the platform, by whose name it is called; null where it is not known.</param>
    public static GradeCauseText For(string? cause, string? family) =>
        (cause is null ? Other : Texts.GetValueOrDefault(cause, Other)).In(family);

    /// <summary>Whether there are words of its own for the cause.</summary>
    public static bool Knows(string cause) => Texts.ContainsKey(cause);
}
