using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Canvas.Launch;
using LtiRevisionTool.PracticeLms.Canvas.Services;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Services;
using LtiRevisionTool.PracticeLms.Tokens;

namespace LtiRevisionTool.PracticeLms.Canvas.Roster;

/// <summary>The members of the course, fifty at a time. Whoever has left is simply not there.</summary>
internal static class NamesAndRolesEndpoint
{
    private const int PageSize = 50;
    private const string MediaType = "application/vnd.ims.lis.v2.membershipcontainer+json";

    public static async Task AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            await CanvasReply.NotFoundAsync(context);
            return;
        }

        if (!await ServiceGate.PassesAsync(context, Scopes.Memberships))
        {
            return;
        }

        var query = context.Request.Query;
        var rlid = query["rlid"].ToString();
        var (course, tool) = (ServiceGate.Course(context), ServiceGate.Tool(context));
        var link = context.RequestServices.GetRequiredService<CourseLinks>().In(course).FirstOrDefault(link => link.Id == rlid);
        if (rlid.Length > 0 && rlid != course.ContextId && link is null)
        {
            await CanvasReply.RefuseAsync(context, 400, "Invalid 'rlid' parameter");
            return;
        }

        if (link is not null && link.ToolId != tool.ClientId)
        {
            await CanvasReply.RefuseAsync(context, 400, "Tool does not have access to rlid or rlid does not exist");
            return;
        }

        var roll = context.RequestServices.GetRequiredService<Roll>();
        var role = query["role"].ToString();
        Person[] members =
        [
            .. roll.Everybody
                .Where(person => person.Role.RosterRoles.Count > 0 && roll.StandingOf(person) == Standing.Enrolled)
                .Where(person => role.Length == 0 || person.Role.RosterRoles.Contains(role)),
        ];
        var address = context.RequestServices.GetRequiredService<CourseAddresses>().Memberships(course);
        var page = Paging.Take(context, members, address, PageSize, PageSize);
        var body = new JsonObject
        {
            ["id"] = address + context.Request.QueryString,
            ["context"] = new JsonObject { ["id"] = course.ContextId, ["label"] = course.Label, ["title"] = course.Title },
            ["members"] = new JsonArray([.. page.Select(person => Member(context, person, link))]),
        };
        await JsonReply.WriteAsync(context, 200, MediaType, body, context.RequestAborted);
    }

    private static JsonObject Member(HttpContext context, Person person, CourseLink? link)
    {
        var privacy = ServiceGate.Tool(context).Privacy ?? context.RequestServices.GetRequiredService<CourseState>().Privacy;
        var member = new JsonObject { ["status"] = "Active" };
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

        member["user_id"] = person.Id;
        member["lti11_legacy_user_id"] = person.LegacyId;
        member["roles"] = new JsonArray([.. person.Role.RosterRoles.Select(role => JsonValue.Create(role))]);
        if (link is not null)
        {
            member["message"] = new JsonArray(Message(context, person, link));
        }

        return member;
    }

    /// <summary>The launch that the person would get, with variables of person and course only.</summary>
    private static JsonObject Message(HttpContext context, Person person, CourseLink link) => new()
    {
        [ClaimNames.MessageType] = "LtiResourceLinkRequest",
        ["locale"] = CourseFacts.Locale,
        [ClaimNames.Custom] = context.RequestServices.GetRequiredService<CustomParameters>().Write(new LaunchOrder(person, link) { Submitted = "" }),
    };
}
