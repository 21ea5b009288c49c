using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Families;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Services;

namespace LtiRevisionTool.PracticeLms.Grades;

internal static class GradeSetUp
{
    public static void AddGrades(this IServiceCollection services)
    {
        services.AddForgetful<Gradebook>();
        services.AddForgetful<ScoreLog>();
    }

    public static void MapGradebook(this WebApplication app) =>
        app.MapGet("/gradebook.json", (HttpContext context, Gradebook gradebook, ScoreLog log, Roll roll, ICourseAddresses addresses) =>
            JsonReply.WriteAsync(context, 200, "application/json", GradebookJson.Write(gradebook, log, roll, addresses), context.RequestAborted));
}
