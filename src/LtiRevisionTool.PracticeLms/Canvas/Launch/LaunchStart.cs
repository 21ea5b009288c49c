using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Canvas.Grades;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Canvas.Launch;

/// <summary>The page whose form posts the login initiation. The claims of the launch are fixed here already.</summary>
internal static class LaunchStart
{
    public const string StorageFrame = "post_message_forwarding";

    /// <summary>
    /// <c>?device=mobile</c> is the web view of an app, which keeps nothing for the tool; <c>?version=older</c> writes the
    /// deployment under its older name, as some self-hosted sites do.
    /// </summary>
    public static Task AnswerAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var person = services.GetRequiredService<Roll>().Find((string)context.Request.RouteValues["person"]!);
        var link = services.GetRequiredService<CourseLinks>().Find((string)context.Request.RouteValues["link"]!);
        if (person is null || link is null || (person.IsStudent && (!link.Published || services.GetRequiredService<CourseState>().Unpublished)))
        {
            return PageReply.NotFoundAsync(context);
        }

        if (!ToolDomain.Fits(services.GetRequiredService<LmsTools>().Of(link), services.GetRequiredService<CourseAddresses>().Target(link)))
        {
            return PageReply.ErrorAsync(context, 404, "Not opened", "Couldn't find valid settings for this link");
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return person.IsStudent && (ScorePost.Instant(link.Opens) > now || ScorePost.Instant(link.Closes) < now)
            ? PageReply.ErrorAsync(context, 403, link.Title, ScorePost.Instant(link.Opens) > now ? $"This assignment is locked until {link.Opens}." : $"This assignment was locked {link.Closes}.")
            : PostAsync(context, new LaunchOrder(person, link));
    }

    public static Task PostAsync(HttpContext context, LaunchOrder order)
    {
        var services = context.RequestServices;
        var claims = services.GetRequiredService<LaunchClaims>().Write(order);
        var target = (string)claims[ClaimNames.TargetLinkUri]!;
        var user = order.Person.Role.IsSomebody ? order.Person.LegacyId : CanvasPeople.NobodysHint;
        var offersStorage = context.Request.Query["device"] != "mobile";
        var tool = services.GetRequiredService<LmsTools>().Of(order.Link);
        var id = services.GetRequiredService<CachedLaunches>().Add(new CachedLaunch(claims, offersStorage));
        var hint = services.GetRequiredService<MessageHints>().Write(id, user, tool.ClientId);
        var isOlder = context.Request.Query["version"] == "older";
        List<KeyValuePair<string, string>> fields =
        [
            new("iss", CourseFacts.Issuer(services.GetRequiredService<PublicAddress>())),
            new("login_hint", user),
            new("client_id", tool.ClientId),
            new(isOlder ? "deployment_id" : "lti_deployment_id", tool.DeploymentId),
            new("target_link_uri", target),
            new("lti_message_hint", hint),
            new("canvas_environment", "prod"),
            new("canvas_region", isOlder ? "not_configured" : "eu-west-1"),
        ];
        if (offersStorage)
        {
            fields.Add(new("lti_storage_target", StorageFrame));
        }

        return PageReply.PostOnAsync(context, tool.LoginUrl, fields);
    }
}
