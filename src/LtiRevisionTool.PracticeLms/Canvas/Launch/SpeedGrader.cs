using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Faults;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Canvas.Launch;

/// <summary>
/// Opens what a student has handed in: an ordinary launch of the viewer, with the submitted address as its target. Canvas says
/// nowhere whose work it is.
/// </summary>
internal static class SpeedGrader
{
    private const string LaunchType = "basic_lti_launch";

    public static void MapSpeedGrader(this WebApplication app) =>
        app.MapGet("/speedgrader/{person}/{link}/{student}", FaultyService.Run(ServiceName.Login, OpenAsync));

    /// <summary><c>?version=older</c> loses the link, and the launch looks as if it came from the menu of the course.</summary>
    private static Task OpenAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var (roll, gradebook) = (services.GetRequiredService<Roll>(), services.GetRequiredService<Gradebook>());
        var viewer = roll.Find((string)context.Request.RouteValues["person"]!);
        var student = roll.Find((string)context.Request.RouteValues["student"]!);
        var link = services.GetRequiredService<CourseLinks>().Find((string)context.Request.RouteValues["link"]!);
        if (viewer is null || student is null || link is null || !MayLook(viewer, student)
            || gradebook.ColumnsOf(link.Id) is not [var column, ..]
            || gradebook.GradeOf(column.Id, student.Id)?.Submission is not { } submission)
        {
            return PageReply.NotFoundAsync(context);
        }

        var order = new LaunchOrder(viewer, link)
        {
            Submitted = submission.Type == LaunchType ? submission.Data : null,
            LinkIsFound = context.Request.Query["version"] != "older",
        };
        return LaunchStart.PostAsync(context, order);
    }

    /// <summary>Students come from their own submission details.</summary>
    private static bool MayLook(Person viewer, Person student) => !viewer.IsStudent || viewer.Id == student.Id;
}
