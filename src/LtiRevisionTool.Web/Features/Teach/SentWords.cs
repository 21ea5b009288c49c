using System.Globalization;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>What became of sending again, from the address that the form led to. It says nothing that is not so.</summary>
internal static class SentWords
{
    /// <param name="sent">A receipt of this class, or how many grades went again; null or anything else says nothing.</param>
    public static string? Of(string? sent, ClassWork students, TimeProvider time)
    {
        if (students.All.FirstOrDefault(student => student.Grade is { } grade && grade.Receipt == sent) is { } one)
        {
            return Of(one, time);
        }

        return int.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 && count <= students.All.Count()
            ? $"{MarkWords.Count(count, "grade")} {(count == 1 ? "goes" : "go")} again. Open this page again to see what became of {(count == 1 ? "it" : "them")}."
            : null;
    }

    /// <summary>What became of the grade of one student.</summary>
    public static string Of(StudentWork student, TimeProvider time) => student.Grade switch
    {
        { State: OutboxState.Sent } grade => $"The grade of {student.Name} is in the gradebook since {GradeWords.Since(grade.SentAt ?? grade.UpdatedAt, time)}. Receipt {grade.Receipt}.",
        { State: OutboxState.Refused } grade => $"The grade of {student.Name} was sent again and refused again. Receipt {grade.Receipt}.",
        { } grade => $"The grade of {student.Name} is on its way again. Open this page again to see what became of it. Receipt {grade.Receipt}.",
        null => $"{student.Name} has no grade to send.",
    };
}
