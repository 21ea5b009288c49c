using LtiRevisionTool.PracticeLms.Grades;

namespace LtiRevisionTool.PracticeLms.Moodle.Grades;

/// <summary>A grade that a teacher typed stays above every score, and its time guards against older ones.</summary>
internal sealed class GradingHabits : IGradingHabits
{
    public Grade Override(Column column, Grade? before, decimal points, DateTimeOffset now) =>
        new(Math.Clamp(points, 0, column.Maximum), ScoreRules.WholeSecond(now), null, Overridden: true) { Locked = before?.Locked ?? false };
}
