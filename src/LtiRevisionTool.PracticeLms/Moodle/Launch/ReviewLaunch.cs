using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;

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

        var address = services.GetRequiredService<PublicAddress>();
        var id = services.GetRequiredService<PendingLaunches>().Start(new PendingLaunch(person, link, "iframe") { ForUser = student });
        return PageReply.PostOnAsync(context, $"{address.Tool}/lti/login",
        [
            new("iss", address.Lms),
            new("target_link_uri", services.GetRequiredService<CourseAddresses>().Target(link)),
            new("login_hint", person.Id),
            new("lti_message_hint", new JsonObject { ["launchid"] = id }.ToJsonString()),
            new("client_id", CourseFacts.ClientId),
            new("lti_deployment_id", CourseFacts.DeploymentId),
        ]);
    }
}
