using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Moodle.Launch;

/// <summary>
/// The grade links of the gradebook: a submission review of a student's work. As in Moodle anybody of the course may put any student into the
/// address, and it is signed.
/// </summary>
internal static class ReviewLaunch
{
    private const string ForUser = "https://purl.imsglobal.org/spec/lti/claim/for_user";

    public static void MapReviews(this WebApplication app) => app.MapGet("/review/{person}/{link}/{student}", StartAsync);

    /// <summary>Makes the claims of a launch those of a review, where it is one: another type, and whose grade it is.</summary>
    public static void Write(PendingLaunch launch, JsonObject claims)
    {
        if (launch.ForUser is { } student)
        {
            claims[ClaimNames.MessageType] = "LtiSubmissionReviewRequest";
            claims[ForUser] = new JsonObject { ["user_id"] = student.Id };
        }
    }

    private static Task StartAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var values = context.Request.RouteValues;
        var people = services.GetRequiredService<Roll>();
        var person = people.Find((string)values["person"]!);
        var student = people.Find((string)values["student"]!);
        var link = services.GetRequiredService<CourseLinks>().Find((string)values["link"]!);
        if (person is null || student is null || link is null)
        {
            return PageReply.NotFoundAsync(context);
        }

        var launch = new PendingLaunch(person, services.GetRequiredService<Courses>().Of(link), services.GetRequiredService<LmsTools>().Of(link))
        {
            Link = link,
            ForUser = student,
            Review = services.GetRequiredService<Gradebook>().ColumnsOf(link.Id) is [var column, ..] ? column.Review : null,
        };
        return LoginStart.PostAsync(context, launch, services.GetRequiredService<IdTokens>().Target(launch), withNumber: false);
    }
}
