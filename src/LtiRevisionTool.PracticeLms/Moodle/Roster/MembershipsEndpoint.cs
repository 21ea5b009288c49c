using System.Globalization;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Faults;
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

        var link = context.Request.Query["rlid"].ToString();
        if (link.Length > 0 && context.RequestServices.GetRequiredService<CourseLinks>().Find(link)?.Id != link)
        {
            await ServiceReply.ErrorAsync(context, 404, $"Not Found: LTI link {link} doesn't exist");
            return;
        }

        var addresses = context.RequestServices.GetRequiredService<CourseAddresses>();
        var showsNames = Privacy.ShowsNames(context.RequestServices.GetRequiredService<CourseState>().Privacy);
        var body = new JsonObject
        {
            ["id"] = addresses.Memberships,
            ["context"] = new JsonObject { ["id"] = CourseFacts.Id, ["label"] = HistoryCourse.Label, ["title"] = HistoryCourse.Title },
            ["members"] = new JsonArray([.. Page(context, addresses).Select(person => Member(person, link, showsNames))]),
        };
        await JsonReply.WriteAsync(context, 200, MediaTypes.MembershipContainer, body, context.RequestAborted);
    }

    /// <summary>The link to the next page forgets the role, as in Moodle.</summary>
    private static IEnumerable<Person> Page(HttpContext context, CourseAddresses addresses)
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
            context.Response.Headers.Link = $"<{addresses.Memberships}?limit={limit}&from={from + limit}>; rel=\"next\"";
        }

        return members.Skip(from).Take(limit);
    }

    private static JsonObject Member(Person person, string link, bool showsNames)
    {
        var member = new JsonObject { ["status"] = "Active", ["roles"] = new JsonArray([.. person.Role.RosterRoles.Select(role => JsonValue.Create(role))]) };
        if (link.Length > 0)
        {
            member["message"] = new JsonArray(new JsonObject
            {
                ["https://purl.imsglobal.org/spec/lti/claim/message_type"] = "LtiResourceLinkRequest",
            });
        }

        member["user_id"] = person.Id;
        member["lis_person_sourcedid"] = $"UPN-{person.Id}";
        if (showsNames)
        {
            member["name"] = person.Name;
            member["given_name"] = person.GivenName;
            member["family_name"] = person.FamilyName;
        }

        return member;
    }
}
