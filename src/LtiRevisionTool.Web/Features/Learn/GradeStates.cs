using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>The state of the visitor's own grade.</summary>
internal sealed class GradeStates(GradeOutboxStore grades, TimeProvider time)
{
    public async Task<OwnGrade> ReadAsync(Lesson lesson, CancellationToken cancellation)
    {
        if (lesson.Visit.IsPreview)
        {
            return new OwnGrade(GradeWords.ForPreview, null);
        }

        if (lesson.Visit.IsTestUser)
        {
            return new OwnGrade(GradeWords.ForTestUser, null);
        }

        var row = await grades.FindAsync(lesson.Visit.Placement, lesson.Visit.Person, cancellation);
        return new OwnGrade(GradeWords.ForLearner(lesson.HasColumn, row, lesson.Visit.PlatformFamily, time, lesson.Checkpoints.Count, lesson.ShowsMarks(finished: true)), row?.Receipt);
    }
}
