using LtiRevisionTool.Data.Grades;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Grades that do not get into the gradebook, all for the same reason.</summary>
/// <param name="State">Refused, or waiting for longer than it should take.</param>
/// <param name="Cause">A machine word; null when nothing was tried yet.</param>
/// <param name="Students">Whose grades.</param>
internal sealed record GradeTrouble(OutboxState State, string? Cause, IReadOnlyList<StudentWork> Students)
{
    /// <summary>A delivery takes seconds. After this long, and some tries, the teacher is told.</summary>
    public static TimeSpan LongWait { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Since when the first of them is in trouble.</summary>
    public DateTimeOffset Since => Students.Min(student => Began(student.Grade!));

    /// <summary>When the next of them is tried.</summary>
    public DateTimeOffset NextTry => Students.Min(student => student.Grade!.NextTryAt);

    /// <summary>The troubles of the class: refused grades first, then those of most students.</summary>
    public static IReadOnlyList<GradeTrouble> Of(ClassWork students, DateTimeOffset now) =>
    [
        .. students.All
            .Where(student => student.Grade is { } grade && NeedsTelling(grade, now))
            .GroupBy(student => (student.Grade!.State, student.Grade.Cause))
            .Select(group => new GradeTrouble(group.Key.State, group.Key.Cause, [.. group]))
            .OrderByDescending(trouble => trouble.State == OutboxState.Refused)
            .ThenByDescending(trouble => trouble.Students.Count),
    ];

    /// <summary>Is this grade refused, or has it waited for too long?</summary>
    public static bool NeedsTelling(GradeRow grade, DateTimeOffset now) =>
        grade.State == OutboxState.Refused || (grade.State == OutboxState.Waiting && now - Began(grade) >= LongWait);

    private static DateTimeOffset Began(GradeRow grade) =>
        grade.State == OutboxState.Refused ? grade.UpdatedAt : grade.FirstFailedAt ?? grade.UpdatedAt;
}
