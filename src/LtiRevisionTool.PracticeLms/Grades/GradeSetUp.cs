using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Faults;
using LtiRevisionTool.PracticeLms.Services;

namespace LtiRevisionTool.PracticeLms.Grades;

internal static class GradeSetUp
{
    private const string Items = "/mod/lti/services.php/{course:int}/lineitems";
    private const string Item = Items + "/{item}/lineitem";

    public static void AddGrades(this IServiceCollection services)
    {
        services.AddSingleton<Gradebook>();
        services.AddSingleton<ScoreLog>();
    }

    public static void MapGrades(this WebApplication app)
    {
        app.Map(Items, FaultyService.Run(ServiceName.LineItems, LineItemsEndpoint.AnswerAsync));
        app.Map(Item, FaultyService.Run(ServiceName.LineItems, LineItemEndpoint.AnswerAsync));
        app.Map(Item + "/scores", ScoreLog.Keep(FaultyService.Run(ServiceName.Scores, ScoresEndpoint.AnswerAsync)));
        app.Map(Item + "/results", FaultyService.Run(ServiceName.Results, ResultsEndpoint.AnswerAsync));
        app.MapGet("/gradebook.json", (HttpContext context, Gradebook gradebook, ScoreLog log, CourseAddresses addresses) =>
            JsonReply.WriteAsync(context, 200, "application/json", GradebookJson.Write(gradebook, log, addresses), context.RequestAborted));
    }
}
