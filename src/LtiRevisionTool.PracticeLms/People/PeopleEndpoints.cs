using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Services;

namespace LtiRevisionTool.PracticeLms.People;

internal static class PeopleEndpoints
{
    public static void MapPeople(this WebApplication app) =>
        app.MapGet("/people.json", (HttpContext context, Roll roll, CourseLinks links, CancellationToken cancellation) =>
            JsonReply.WriteAsync(context, 200, "application/json", Document(roll, links), cancellation));

    private static JsonObject Document(Roll roll, CourseLinks links) => new()
    {
        ["people"] = new JsonArray([.. roll.Everybody.Select(Person)]),
        ["links"] = new JsonArray([.. links.All.Select(Link)]),
    };

    private static JsonObject Person(Person person) => new()
    {
        ["id"] = person.Id,
        ["key"] = person.Key,
        ["name"] = person.Name,
        ["givenName"] = person.GivenName,
        ["familyName"] = person.FamilyName,
        ["role"] = person.RoleInWords,
    };

    private static JsonObject Link(CourseLink link) => new()
    {
        ["id"] = link.Id,
        ["key"] = link.Key,
        ["title"] = link.Title,
        ["points"] = link.Points,
        ["course"] = link.CourseId,
        ["custom"] = new JsonObject(link.Custom.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
    };
}
