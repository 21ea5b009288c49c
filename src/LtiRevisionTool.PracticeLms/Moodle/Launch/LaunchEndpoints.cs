using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Faults;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Moodle.Launch;

internal static class LaunchEndpoints
{
    public static void MapLaunch(this WebApplication app)
    {
        app.MapGet("/launch/{person}/{link}", FaultyService.Run(ServiceName.Login, StartAsync));
        app.MapMethods("/mod/lti/auth.php", ["GET", "POST"], FaultyService.Run(ServiceName.Launch, AuthenticateAsync));
        app.MapGet("/mod/lti/return.php", PageReply.ReturnedAsync);
    }

    private static Task StartAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var roll = services.GetRequiredService<Roll>();
        var person = roll.Find((string)context.Request.RouteValues["person"]!);
        var link = services.GetRequiredService<CourseLinks>().Find((string)context.Request.RouteValues["link"]!);

        // Somebody who has left the course sees a page of the LMS, and the tool hears nothing.
        if (person is null || link is null || roll.StandingOf(person) != Standing.Enrolled)
        {
            return PageReply.NotFoundAsync(context);
        }

        var launch = new PendingLaunch(person, services.GetRequiredService<Courses>().Of(link), services.GetRequiredService<LmsTools>().Of(link))
        {
            Link = link,
            DocumentTarget = context.Request.Query["target"] == "window" ? "window" : "iframe",
        };
        return LoginStart.PostAsync(context, launch, services.GetRequiredService<IdTokens>().Target(launch), withNumber: true);
    }

    private static async Task AuthenticateAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var request = new AuthenticationRequest(await ParametersAsync(context));
        var launch = request.LaunchId() is { } id ? services.GetRequiredService<PendingLaunches>().Take(id) : null;
        if (launch is null || !launch.Tool.RedirectUris.Contains(request.RedirectUri))
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
        else if (launch.Picker is not null && !launch.Person.Role.Manages)
        {
            // Moodle finds out as late as here: the tool has seen the login initiation and hears no more.
            await PageReply.MayNotAsync(context);
            return;
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
