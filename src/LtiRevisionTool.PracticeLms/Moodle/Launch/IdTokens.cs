using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.Keys;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Tokens;

namespace LtiRevisionTool.PracticeLms.Moodle.Launch;

/// <summary>Writes and signs the id_token of a resource link launch, claim by claim as Moodle does.</summary>
internal sealed class IdTokens(KeyRing key, PublicAddress address, CourseAddresses addresses, Gradebook gradebook, CourseState state, TimeProvider time)
{
    private const int LifetimeSeconds = 60;

    public string Write(PendingLaunch launch, string nonce, bool wrongKey)
    {
        var (person, link, target) = launch;
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var lineItem = gradebook.ColumnsOf(link.Id) is [var column] ? addresses.LineItem(column.Id) : null;
        var claims = new JsonObject
        {
            ["nonce"] = nonce,
            ["iat"] = now,
            ["exp"] = now + LifetimeSeconds,
            ["iss"] = address.Lms,
            ["aud"] = CourseFacts.ClientId,
            [ClaimNames.DeploymentId] = CourseFacts.DeploymentId,
            [ClaimNames.TargetLinkUri] = addresses.Target(link),
            ["sub"] = person.Id,
            [ClaimNames.Lis] = new JsonObject { ["person_sourcedid"] = $"UPN-{person.Id}", ["course_section_sourcedid"] = CourseFacts.SourcedId },
            [ClaimNames.Roles] = new JsonArray([.. person.LaunchRoles.Select(role => JsonValue.Create(role))]),
            [ClaimNames.Context] = new JsonObject
            {
                ["id"] = CourseFacts.Id,
                ["label"] = HistoryCourse.Label,
                ["title"] = HistoryCourse.Title,
                ["type"] = new JsonArray("CourseSection"),
            },
            [ClaimNames.MessageType] = "LtiResourceLinkRequest",
            [ClaimNames.ResourceLink] = new JsonObject { ["title"] = link.Title, ["description"] = link.Description, ["id"] = link.Id },
            ["given_name"] = person.GivenName,
            ["family_name"] = person.FamilyName,
            ["name"] = person.Name,
            [ClaimNames.Ext] = new JsonObject { ["user_username"] = person.Key, ["lms"] = "moodle-2" },
            [ClaimNames.LaunchPresentation] = new JsonObject
            {
                ["locale"] = "en",
                ["document_target"] = target,
                ["return_url"] = $"{address.Lms}/mod/lti/return.php?course={CourseFacts.Id}&launch_container=3&instanceid={link.Id}&person={person.Key}",
            },
            [ClaimNames.ToolPlatform] = new JsonObject
            {
                ["product_family_code"] = "moodle",
                ["version"] = "2024100706",
                ["guid"] = CourseFacts.SiteGuid,
                ["name"] = HistoryCourse.SiteName,
                ["description"] = "A practice LMS that behaves like Moodle",
            },
            [ClaimNames.Version] = "1.3.0",
            [ClaimNames.Custom] = CustomParameters.Write(link, person, addresses, lineItem),
            [ClaimNames.Endpoint] = GradesEndpoint(lineItem),
            [ClaimNames.NamesRoles] = new JsonObject
            {
                ["context_memberships_url"] = addresses.Memberships,
                ["service_versions"] = new JsonArray("1.0", "2.0"),
            },
        };
        ReviewLaunch.Write(launch, claims);
        if (!Privacy.ShowsNames(state.Privacy))
        {
            foreach (var name in (string[])["given_name", "family_name", "name", ClaimNames.Ext])
            {
                claims.Remove(name);
            }
        }

        return key.Sign(claims, wrongKey);
    }

    private JsonObject GradesEndpoint(string? lineItem)
    {
        var endpoint = new JsonObject
        {
            ["scope"] = new JsonArray([.. Scopes.Grades.Select(scope => JsonValue.Create(scope))]),
            ["lineitems"] = addresses.LineItems,
        };
        if (lineItem is not null)
        {
            endpoint["lineitem"] = lineItem;
        }

        return endpoint;
    }
}
