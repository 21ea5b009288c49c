using LtiRevisionTool.PracticeLms.Grades;

namespace LtiRevisionTool.PracticeLms.Canvas.Grades;

/// <summary>What a teacher typed stands until the next score, unless that one asks to leave it.</summary>
internal sealed class GradingHabits : IGradingHabits
{
    public Grade Override(Column column, Grade? before, decimal points, DateTimeOffset now) =>
        (before ?? new Grade(null, null, null)) with { Shown = Math.Max(points, 0), Overridden = true };
}
