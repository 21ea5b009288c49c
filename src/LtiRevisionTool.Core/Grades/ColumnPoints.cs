namespace LtiRevisionTool.Core.Grades;

/// <summary>The maximum of a gradebook column that we make or ask for.</summary>
public static class ColumnPoints
{
    /// <summary>The most that a column can have: Moodle takes integers from 1 to 100.</summary>
    public const int Most = 100;

    /// <summary>The teacher's points; without them the marks, but 100 where they exceed 100. The platform scales marks to points.</summary>
    /// <param name="marks">Whole marks of the placement, at least 1.</param>
    /// <param name="chosen">The teacher's points, 1 to 100, or null.</param>
    public static int For(int marks, int? chosen) => Math.Clamp(chosen ?? marks, 1, Most);
}
