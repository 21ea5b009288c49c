using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Canvas.DeepLinking;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Tokens;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Canvas.Launch;

/// <summary>Writes the claims of a launch in Canvas's order, all but the nonce, which comes with the authentication request.</summary>
internal sealed class LaunchClaims(
    PublicAddress address,
    CourseAddresses addresses,
    CustomParameters custom,
    ReturnUrls returns,
    Gradebook gradebook,
    Courses courses,
    LmsTools tools,
    CourseState state,
    Roll roll,
    TimeProvider time)
{
    private const int LifetimeSeconds = 3600;

    public JsonObject Write(LaunchOrder order)
    {
        var (person, link) = (order.Person, order.Link);
        var (course, tool) = (courses.Of(link), tools.Of(link));
        var privacy = tool.Privacy ?? state.Privacy;
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            [ClaimNames.MessageType] = order.Picker is null ? "LtiResourceLinkRequest" : "LtiDeepLinkingRequest",
            [ClaimNames.Version] = "1.3.0",
            ["aud"] = tool.ClientId,
            ["azp"] = tool.ClientId,
            [ClaimNames.DeploymentId] = tool.DeploymentId,
            ["exp"] = now + LifetimeSeconds,
            ["iat"] = now,
            ["iss"] = CourseFacts.Issuer(address),
            [ClaimNames.Nonce] = "",
        };
        if (person.Role.IsSomebody)
        {
            claims["sub"] = person.Id;
        }

        claims[ClaimNames.TargetLinkUri] = order.Submitted ?? addresses.Target(link);
        AddPerson(claims, person, privacy);
        claims[ClaimNames.Context] = Context(link, course);
        claims[ClaimNames.ToolPlatform] = new JsonObject
        {
            ["guid"] = CourseFacts.PlatformGuid,
            ["name"] = HistoryCourse.SiteName,
            ["version"] = "cloud",
            ["product_family_code"] = "canvas",
        };
        claims[ClaimNames.LaunchPresentation] = Presentation(order);
        claims["locale"] = CourseFacts.Locale;
        claims[ClaimNames.Roles] = new JsonArray([.. Roles(person).Select(role => JsonValue.Create(role))]);
        claims[ClaimNames.Custom] = custom.Write(order);
        AddServices(claims, order, course, tool);
        claims[ClaimNames.LegacyUserId] = person.LegacyId;
        if (person.Role.IsSomebody)
        {
            claims[ClaimNames.Lti1p1] = new JsonObject { ["user_id"] = person.LegacyId };
        }

        claims[ClaimNames.Placement] = order.Placement ?? Placement(link);
        if (order.Picker is { } picker)
        {
            claims[ClaimNames.DeepLinkingSettings] = returns.Settings(picker);
        }
        else
        {
            claims[ClaimNames.ResourceLink] = ResourceLink(order, course);
        }

        if (person.Observes.Count > 0 && privacy == Privacy.Public)
        {
            claims[ClaimNames.RoleScopeMentor] = new JsonArray([.. person.Observes.Select(student => JsonValue.Create(student))]);
        }

        return claims;
    }

    private void AddPerson(JsonObject claims, Person person, string privacy)
    {
        var somebody = person.Role.IsSomebody;
        if (somebody && privacy == Privacy.Public)
        {
            claims["picture"] = addresses.Picture;
        }

        if (somebody && person.Role != CanvasRoles.TestStudent && Privacy.ShowsEmail(privacy))
        {
            claims["email"] = $"{person.Key}@school.example";
        }

        if (somebody && Privacy.ShowsNames(privacy))
        {
            claims["name"] = person.Name;
            claims["given_name"] = person.GivenName;
            claims["family_name"] = person.FamilyName;
        }

        if (Privacy.ShowsNames(privacy))
        {
            claims[ClaimNames.Lis] = new JsonObject { ["person_sourcedid"] = "$Person.sourcedId", ["course_offering_sourcedid"] = "$CourseSection.sourcedId" };
        }
    }

    /// <summary>Whoever is no longer enrolled, or was in a course that has ended, has no role in the course.</summary>
    private IEnumerable<string> Roles(Person person) => state.Concluded || roll.StandingOf(person) != Standing.Enrolled
        ? person.LaunchRoles.Where(role => !role.StartsWith(CanvasRoles.Membership, StringComparison.Ordinal))
        : person.LaunchRoles;

    private static JsonObject Context(CourseLink link, LmsCourse course) => link.Kind == LinkKind.AccountMenu
        ? new JsonObject { ["id"] = CourseFacts.AccountId, ["title"] = HistoryCourse.SiteName, ["type"] = new JsonArray("Account") }
        : new JsonObject
        {
            ["id"] = course.ContextId,
            ["label"] = course.Label,
            ["title"] = course.Title,
            ["type"] = new JsonArray("http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering"),
        };

    /// <summary>The target is a frame even in a tab of its own.</summary>
    private JsonObject Presentation(LaunchOrder order)
    {
        var presentation = new JsonObject
        {
            ["document_target"] = "iframe",
            ["return_url"] = addresses.Return(order.Link, order.IsAssignment),
            ["locale"] = CourseFacts.Locale,
        };
        if (order.Link.Kind is LinkKind.CourseMenu or LinkKind.Picker)
        {
            presentation["height"] = 800;
            presentation["width"] = order.Link.Kind == LinkKind.Picker ? 800 : 1000;
        }

        return presentation;
    }

    private void AddServices(JsonObject claims, LaunchOrder order, LmsCourse course, LmsTool tool)
    {
        if (order.Link.Kind == LinkKind.AccountMenu)
        {
            return;
        }

        string[] scopes = [.. tool.Scopes.Where(Scopes.Grades.Contains)];
        if (scopes.Length > 0)
        {
            var grades = new JsonObject
            {
                ["scope"] = new JsonArray([.. scopes.Select(scope => JsonValue.Create(scope))]),
                ["lineitems"] = addresses.LineItems(course),
            };
            if (order.IsAssignment && gradebook.ColumnsOf(order.Link.Id) is [var first, ..])
            {
                grades["lineitem"] = addresses.LineItem(first);
            }

            claims[ClaimNames.Endpoint] = grades;
        }

        if (tool.Scopes.Contains(Scopes.Memberships))
        {
            claims[ClaimNames.NamesRoles] = new JsonObject { ["context_memberships_url"] = addresses.Memberships(course), ["service_versions"] = new JsonArray("2.0") };
        }
    }

    private static string? Placement(CourseLink link) => link.Kind switch
    {
        LinkKind.CourseMenu => "course_navigation",
        LinkKind.AccountMenu => "account_navigation",
        _ => null,
    };

    /// <summary>A launch without a resource of its own says the id of its context.</summary>
    private static JsonObject ResourceLink(LaunchOrder order, LmsCourse course) => order.Link.Kind switch
    {
        LinkKind.AccountMenu => new JsonObject { ["id"] = CourseFacts.AccountId, ["description"] = null, ["title"] = HistoryCourse.SiteName },
        LinkKind.CourseMenu => OfCourse(course),
        _ when !order.LinkIsFound => OfCourse(course),
        _ => new JsonObject { ["id"] = order.Link.Id, ["description"] = order.IsAssignment ? $"<p>{order.Link.Description}</p>" : null, ["title"] = order.Link.Title },
    };

    private static JsonObject OfCourse(LmsCourse course) => new() { ["id"] = course.ContextId, ["description"] = null, ["title"] = course.Title };
}
