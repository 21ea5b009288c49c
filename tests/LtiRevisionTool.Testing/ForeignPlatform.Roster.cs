using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LtiRevisionTool.Testing;

/// <summary>Its list of members: as a test answers, and named in launches when a test says so.</summary>
public sealed partial class ForeignPlatform
{
    private const string Membership = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

    private int membersInFlight;

    /// <summary>What launches say of the list; null: they name none.</summary>
    public JsonObject? NamesAndRoles { get; set; }

    /// <summary>How a request for members is answered.</summary>
    public Func<HttpContext, Task> AnswerMembers { get; set; } = context => WriteMembersAsync(context, []);

    /// <summary>Requests for members as they came: path with query, then what they accept.</summary>
    public ConcurrentQueue<(string Address, string Accept)> MemberRequests { get; } = [];

    /// <summary>The most such requests at one time.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>The list of the course, with a query of its own.</summary>
    public string Memberships => $"{Address}/courses/9/members?view=all";

    /// <summary>Names the list in launches, as the version that there is.</summary>
    public void ListMembers(params string[] versions) => NamesAndRoles = new JsonObject
    {
        ["context_memberships_url"] = Memberships,
        ["service_versions"] = new JsonArray([.. (versions.Length == 0 ? ["1.0", "2.0"] : versions).Select(version => JsonValue.Create(version))]),
    };

    /// <summary>A member; roles are full addresses unless they say otherwise.</summary>
    public static JsonObject Member(string user, string? name = null, string status = "Active", params string[] roles) => new()
    {
        ["status"] = status,
        ["user_id"] = user,
        ["name"] = name,
        ["given_name"] = name?.Split(' ')[0],
        ["family_name"] = name?.Split(' ')[^1],
        ["email"] = $"{user}@school.example",
        ["picture"] = $"https://pictures.example/{user}.png",
        ["roles"] = new JsonArray([.. (roles.Length == 0 ? [Membership + "Learner"] : roles).Select(role => JsonValue.Create(role))]),
    };

    /// <summary>Answers with these members, and a header <c>Link</c> if any.</summary>
    public static Task WriteMembersAsync(HttpContext context, IEnumerable<JsonObject> members, string? link = null)
    {
        if (link is not null)
        {
            context.Response.Headers.Link = link;
        }

        context.Response.ContentType = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
        return context.Response.WriteAsync(
            new JsonObject { ["id"] = "list", ["context"] = new JsonObject { ["id"] = "course-1" }, ["members"] = new JsonArray([.. members]) }.ToJsonString(),
            context.RequestAborted);
    }

    /// <summary>Answers in pages as long as the tool asks for, or of the length that the platform insists on.</summary>
    public Task WritePageAsync(HttpContext context, IReadOnlyList<string> users, int? most = null)
    {
        var from = int.Parse(context.Request.Query["from"].FirstOrDefault() ?? "0", CultureInfo.InvariantCulture);
        var limit = most ?? int.Parse(context.Request.Query["limit"].FirstOrDefault() ?? "100000", CultureInfo.InvariantCulture);
        var next = from + limit < users.Count ? $"<{Memberships}&limit={limit}&from={from + limit}>; rel=\"next\"" : null;
        return WriteMembersAsync(context, users.Skip(from).Take(limit).Select(user => Member(user, $"Pupil {user}")), next);
    }

    private void MapRoster() => app.MapGet("/courses/{course}/members", async (HttpContext context) =>
    {
        MemberRequests.Enqueue((context.Request.Path + context.Request.QueryString.Value, context.Request.Headers.Accept.ToString()));
        var inFlight = Interlocked.Increment(ref membersInFlight);
        MostAtOnce = Math.Max(MostAtOnce, inFlight);
        try
        {
            if (context.Request.Headers.Authorization != "Bearer opaque")
            {
                context.Response.StatusCode = 401;
                return;
            }

            await AnswerMembers(context);
        }
        finally
        {
            Interlocked.Decrement(ref membersInFlight);
        }
    });
}
