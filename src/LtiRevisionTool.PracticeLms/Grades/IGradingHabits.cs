namespace LtiRevisionTool.PracticeLms.Grades;

/// <summary>How a family of platforms treats what a teacher types into the gradebook.</summary>
internal interface IGradingHabits
{
    /// <param name="points">What the teacher typed.</param>
    Grade Override(Column column, Grade? before, decimal points, DateTimeOffset now);
}
