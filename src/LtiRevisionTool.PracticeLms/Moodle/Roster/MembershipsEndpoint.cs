using System.Globalization;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Faults;
using LtiRevisionTool.PracticeLms.Moodle.Launch;
using LtiRevisionTool.PracticeLms.Moodle.Services;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Services;
using LtiRevisionTool.PracticeLms.Tokens;

namespace LtiRevisionTool.PracticeLms.Moodle.Roster;

/// <summary>The members of the course, sorted by family name, with short role names.</summary>
internal static class MembershipsEndpoint
{
    public static void MapRoster(this WebApplication app) =>
        app.Map(
            "/mod/lti/services.php/CourseSection/{course:int}/bindings/{deployment}/memberships",
            FaultyService.Run(ServiceName.Roster, AnswerAsync));

    private static async Task AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            await ServiceReply.ErrorAsync(context, 405, "Method Not Allowed");
            return;
        }

        if (!await ServiceRequest.AcceptsAsync(context, MediaTypes.MembershipContainer, anything: true)
            || !await ServiceRequest.MayAsync(context, Scopes.Memberships)
            || !await ServiceRequest.IsOfTheCourseAsync(context))
        {
            return;
        }

        var (course, tool) = (ServiceRequest.Course(context), ServiceRequest.Tool(context));
        if ((string?)context.Request.RouteValues["deployment"] != tool.DeploymentId)
        {
            await ServiceReply.ErrorAsync(context, 401, "Unauthorized");
            return;
        }

        var rlid = context.Request.Query["rlid"].ToString();
        var link = context.RequestServices.GetRequiredService<CourseLinks>().In(course).FirstOrDefault(other => other.Id == rlid);
        if (rlid.Length > 0 && link is null)
        {
            await ServiceReply.ErrorAsync(context, 404, $"Not Found: LTI link {rlid} doesn't exist");
            return;
        }

        var address = context.RequestServices.GetRequiredService<CourseAddresses>().Memberships(course, tool);
        var privacy = tool.Privacy ?? context.RequestServices.GetRequiredService<CourseState>().Privacy;
        var body = new JsonObject
        {
            ["id"] = address,
            ["context"] = new JsonObject { ["id"] = course.Id, ["label"] = course.Label, ["title"] = course.Title },
            ["members"] = new JsonArray([.. Page(context, address).Select(person => Member(context, person, link, privacy))]),
        };
        await JsonReply.WriteAsync(context, 200, MediaTypes.MembershipContainer, body, context.RequestAborted);
    }

    /// <summary>The link to the next page forgets the role and keeps the activity, as in Moodle.</summary>
    private static IEnumerable<Person> Page(HttpContext context, string address)
    {
        var roll = context.RequestServices.GetRequiredService<Roll>();
        var query = context.Request.Query;
        var role = query["role"].ToString().Split('#')[^1];
        Person[] members =
        [
            .. roll.Everybody
                .Where(person => person.Role.RosterRoles.Count > 0 && roll.StandingOf(person) == Standing.Enrolled)
                .Where(person => role.Length == 0 || person.Role.RosterRoles.Contains(role))
                .OrderBy(person => person.FamilyName, StringComparer.Ordinal),
        ];
        if (!int.TryParse(query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit == 0)
        {
            return members;
        }

        _ = int.TryParse(query["from"], NumberStyles.None, CultureInfo.InvariantCulture, out var from);
        if (from + limit < members.Length)
        {
            var rlid = query["rlid"].ToString() is { Length: > 0 } link ? $"&rlid={Uri.EscapeDataString(link)}" : "";
            context.Response.Headers.Link = $"<{address}?limit={limit}&from={from + limit}{rlid}>; rel=\"next\"";
        }

        return members.Skip(from).Take(limit);
    }

    private static JsonObject Member(HttpContext context, Person person, CourseLink? link, string privacy)
    {
        var member = new JsonObject { ["status"] = "Active", ["roles"] = new JsonArray([.. person.Role.RosterRoles.Select(role => JsonValue.Create(role))]) };
        if (link is not null)
        {
            var message = new JsonObject { [ClaimNames.MessageType] = "LtiResourceLinkRequest" };
            if (link.Points is not null)
            {
                message[ClaimNames.BasicOutcome] = BasicOutcome.Write(link, person, context.RequestServices.GetRequiredService<PublicAddress>().Lms);
            }

            member["message"] = new JsonArray(message);
        }

        member["user_id"] = person.Id;
        member["lis_person_sourcedid"] = $"UPN-{person.Id}";
        if (Privacy.ShowsNames(privacy))
        {
            member["name"] = person.Name;
            member["given_name"] = person.GivenName;
            member["family_name"] = person.FamilyName;
        }

        if (Privacy.ShowsEmail(privacy))
        {
            member["email"] = $"{person.Key}@school.example";
        }

        if (Privacy.ShowsNames(privacy))
        {
            member["ext_user_username"] = person.Key;
        }

        return member;
    }
}
