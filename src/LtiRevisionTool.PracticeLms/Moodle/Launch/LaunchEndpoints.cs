using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Faults;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Moodle.Launch;

internal static class LaunchEndpoints
{
    public static void MapLaunch(this WebApplication app)
    {
        app.MapGet("/launch/{person}/{link}", FaultyService.Run(ServiceName.Login, StartAsync));
        app.MapMethods("/mod/lti/auth.php", ["GET", "POST"], FaultyService.Run(ServiceName.Launch, AuthenticateAsync));
        app.MapGet("/mod/lti/return.php", PageReply.ReturnedAsync);
    }

    /// <summary>A page whose form posts the login initiation to the tool: exactly Moodle's fields.</summary>
    private static Task StartAsync(HttpContext context)
    {
        var person = context.RequestServices.GetRequiredService<Roll>().Find((string)context.Request.RouteValues["person"]!);
        var link = context.RequestServices.GetRequiredService<CourseLinks>().Find((string)context.Request.RouteValues["link"]!);
        if (person is null || link is null || !MayOpen(context, person))
        {
            return PageReply.NotFoundAsync(context);
        }

        var services = context.RequestServices;
        var address = services.GetRequiredService<PublicAddress>();
        var target = context.Request.Query["target"] == "window" ? "window" : "iframe";
        var id = services.GetRequiredService<PendingLaunches>().Start(new PendingLaunch(person, link, target));
        var hint = new JsonObject { ["cmid"] = link.Number + 1, ["launchid"] = id };
        return PageReply.PostOnAsync(context, $"{address.Tool}/lti/login",
        [
            new("iss", address.Lms),
            new("target_link_uri", services.GetRequiredService<CourseAddresses>().Target(link)),
            new("login_hint", person.Id),
            new("lti_message_hint", hint.ToJsonString()),
            new("client_id", CourseFacts.ClientId),
            new("lti_deployment_id", CourseFacts.DeploymentId),
        ]);
    }

    /// <summary>Somebody who has left the course sees a page of the LMS, and the tool hears nothing.</summary>
    private static bool MayOpen(HttpContext context, Person person) =>
        context.RequestServices.GetRequiredService<Roll>().StandingOf(person) == Standing.Enrolled;

    private static async Task AuthenticateAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var request = new AuthenticationRequest(await ParametersAsync(context));
        var launch = request.LaunchId() is { } id ? services.GetRequiredService<PendingLaunches>().Take(id) : null;
        if (launch is null || request.RedirectUri != services.GetRequiredService<PublicAddress>().Tool + "/lti/launch")
        {
            await PageReply.InvalidRequestAsync(context);
            return;
        }

        List<KeyValuePair<string, string>> fields = [];
        if (request.Fault(launch) is { } fault)
        {
            fields.Add(new("error", fault.Error));
            if (fault.Description is { } description)
            {
                fields.Add(new("error_description", description));
            }
        }
        else
        {
            var wrongKey = FaultyService.IsHere(context, FaultKind.WrongKey);
            fields.Add(new("id_token", services.GetRequiredService<IdTokens>().Write(launch, request.Nonce, wrongKey)));
        }

        fields.Add(new("state", request.State));
        await PageReply.PostOnAsync(context, request.RedirectUri, fields);
    }

    private static async Task<IEnumerable<KeyValuePair<string, string>>> ParametersAsync(HttpContext context)
    {
        var query = context.Request.Query.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()));
        if (!context.Request.HasFormContentType)
        {
            return query;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return query.Concat(form.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())));
    }
}
