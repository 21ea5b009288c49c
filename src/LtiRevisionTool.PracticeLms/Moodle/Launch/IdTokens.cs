using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.Keys;
using LtiRevisionTool.PracticeLms.Moodle.DeepLinking;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Tokens;

namespace LtiRevisionTool.PracticeLms.Moodle.Launch;

/// <summary>Writes and signs the id_token of a launch, claim by claim as Moodle does.</summary>
internal sealed class IdTokens(
    KeyRing key, PublicAddress address, CourseAddresses addresses, Gradebook gradebook, CourseLinks links, CourseState state, TimeProvider time)
{
    private const int LifetimeSeconds = 60;

    public string Write(PendingLaunch launch, string nonce, bool wrongKey)
    {
        var (person, course, tool) = launch;
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var lineItem = launch.Link is { } link && gradebook.ColumnsOf(link.Id) is [var column] ? addresses.LineItem(column) : null;
        var memberships = HasRoster(launch) ? addresses.Memberships(course, tool) : null;
        var claims = new JsonObject
        {
            ["nonce"] = nonce,
            ["iat"] = now,
            ["exp"] = now + LifetimeSeconds,
            ["iss"] = address.Lms,
            ["aud"] = tool.ClientId,
            [ClaimNames.DeploymentId] = tool.DeploymentId,
            [ClaimNames.TargetLinkUri] = Target(launch),
            ["sub"] = person.Id,
            [ClaimNames.Lis] = new JsonObject { ["person_sourcedid"] = $"UPN-{person.Id}", ["course_section_sourcedid"] = course.SourcedId },
            [ClaimNames.Roles] = new JsonArray([.. person.LaunchRoles.Select(role => JsonValue.Create(role))]),
            [ClaimNames.Context] = new JsonObject
            {
                ["id"] = course.Id,
                ["label"] = course.Label,
                ["title"] = course.Title,
                ["type"] = new JsonArray("CourseSection"),
            },
            [ClaimNames.MessageType] = launch.Picker is null ? "LtiResourceLinkRequest" : "LtiDeepLinkingRequest",
        };
        AddLink(claims, launch.Link, person);
        AddPerson(claims, launch);
        claims[ClaimNames.LaunchPresentation] = Presentation(launch);
        claims[ClaimNames.ToolPlatform] = new JsonObject
        {
            ["product_family_code"] = "moodle",
            ["version"] = "2024100706",
            ["guid"] = CourseFacts.SiteGuid,
            ["name"] = HistoryCourse.SiteName,
            ["description"] = "A practice LMS that behaves like Moodle",
        };
        claims[ClaimNames.Version] = "1.3.0";
        claims[ClaimNames.Custom] = new CustomParameters(launch, addresses, state, lineItem, memberships).Write();
        AddServices(claims, launch, lineItem, memberships);
        ReviewLaunch.Write(launch, claims);
        if (launch.Picker is { } picker)
        {
            claims[ClaimNames.DeepLinkingSettings] = PickerStart.Settings(picker, address.Lms);
        }

        return key.Sign(claims, wrongKey);
    }

    /// <summary>What the launch asks for.</summary>
    public string Target(PendingLaunch launch) =>
        launch.Review?.Url ?? (launch.Link is { } link ? addresses.Target(link) : launch.Tool.PickerUrl ?? launch.Tool.TargetUrl);

    /// <summary>Moodle forgets the list of members in a picker until the course has an activity of the tool.</summary>
    private bool HasRoster(PendingLaunch launch) =>
        launch.Tool.Scopes.Contains(Scopes.Memberships) && (launch.Link is not null || links.In(launch.Course).Any(link => link.ToolId == launch.Tool.ClientId));

    private void AddLink(JsonObject claims, CourseLink? link, Person person)
    {
        if (link is null)
        {
            return;
        }

        claims[ClaimNames.ResourceLink] = new JsonObject { ["title"] = link.Title, ["description"] = PlainText.Of(link.Description), ["id"] = link.Id };
        if (gradebook.ColumnsOf(link.Id).Any(column => column.CameWithActivity))
        {
            claims[ClaimNames.BasicOutcome] = BasicOutcome.Write(link, person, address.Lms);
        }
    }

    private void AddPerson(JsonObject claims, PendingLaunch launch)
    {
        var (person, privacy) = (launch.Person, launch.Tool.Privacy ?? state.Privacy);
        if (Privacy.ShowsNames(privacy))
        {
            claims["given_name"] = person.GivenName;
            claims["family_name"] = person.FamilyName;
            claims["name"] = person.Name;
            claims[ClaimNames.Ext] = new JsonObject { ["user_username"] = person.Key, ["lms"] = "moodle-2" };
        }

        if (Privacy.ShowsEmail(privacy))
        {
            claims["email"] = $"{person.Key}@school.example";
        }
    }

    private JsonObject Presentation(PendingLaunch launch) => launch.Link is not { } link
        ? new JsonObject { ["locale"] = "en" }
        : new JsonObject
        {
            ["locale"] = "en",
            ["document_target"] = launch.DocumentTarget,
            ["return_url"] = $"{address.Lms}/mod/lti/return.php?course={launch.Course.Id}&launch_container=3&instanceid={link.Id}&person={launch.Person.Key}",
        };

    private void AddServices(JsonObject claims, PendingLaunch launch, string? lineItem, string? memberships)
    {
        string[] scopes = [.. Scopes.Grades.Where(launch.Tool.Scopes.Contains)];
        if (scopes.Length > 0)
        {
            var endpoint = new JsonObject
            {
                ["scope"] = new JsonArray([.. scopes.Select(scope => JsonValue.Create(scope))]),
                ["lineitems"] = addresses.LineItems(launch.Course, launch.Tool),
            };
            if (lineItem is not null)
            {
                endpoint["lineitem"] = lineItem;
            }

            claims[ClaimNames.Endpoint] = endpoint;
        }

        if (memberships is not null)
        {
            claims[ClaimNames.NamesRoles] = new JsonObject { ["context_memberships_url"] = memberships, ["service_versions"] = new JsonArray("1.0", "2.0") };
        }
    }
}
