using System.Globalization;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Moodle.Launch;

/// <summary>The custom parameters of a launch, with Moodle's habits: the activity's, then the tool's, which win.</summary>
/// <param name="lineItem">The address of the one column; null: there is not exactly one.</param>
/// <param name="memberships">The address of the list of members; null: it is not told.</param>
internal sealed class CustomParameters(PendingLaunch launch, CourseAddresses addresses, CourseState state, string? lineItem, string? memberships)
{
    private static readonly DateTimeOffset Begin = new(2026, 8, 31, 23, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2027, 7, 19, 23, 0, 0, TimeSpan.Zero);

    private readonly string _privacy = launch.Tool.Privacy ?? state.Privacy;

    public JsonObject Write()
    {
        var custom = new JsonObject();
        foreach (var (name, value) in (launch.Link?.Custom ?? []).Concat(launch.Review?.Custom ?? []).Concat(launch.Tool.Custom))
        {
            var resolved = value.StartsWith('$') ? Resolve(value) : value;
            custom[Simple(name)] = resolved;
            custom[name] = resolved;
        }

        if (memberships is not null)
        {
            custom["context_memberships_url"] = memberships;
        }

        return custom;
    }

    /// <summary>A name that is not all lower-case letters and digits arrives twice: as typed, and in this form.</summary>
    private static string Simple(string name) => string.Concat(name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));

    /// <summary>A variable that the LMS does not know arrives as it was typed; one that it knows and has nothing for is empty or null.</summary>
    private string? Resolve(string variable) => variable switch
    {
        "$Context.id" => launch.Course.Id,
        "$Context.id.history" => string.Join(',', launch.Course.History),
        "$Context.title" or "$CourseSection.title" => launch.Course.Title,
        "$Context.label" or "$CourseSection.label" => launch.Course.Label,
        "$Context.sourcedId" or "$CourseSection.sourcedId" => launch.Course.SourcedId,
        "$Context.longDescription" => "",
        "$Context.timeFrame.begin" => Begin.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        "$CourseSection.timeFrame.begin" => Iso(Begin),
        "$CourseSection.timeFrame.end" => Iso(End),
        "$ResourceLink.id" => launch.Link?.Id,
        "$ResourceLink.title" => launch.Link?.Title,
        "$ResourceLink.description" => launch.Link is { } link ? PlainText.Of(link.Description) : null,
        "$LineItem.url" => lineItem ?? "",
        "$LineItems.url" => addresses.LineItems(launch.Course, launch.Tool),
        "$ToolProxyBinding.memberships.url" => addresses.Memberships(launch.Course, launch.Tool),
        _ => OfPerson(variable, launch.Person) is var (known, value) && known ? value : variable,
    };

    private (bool Known, string? Value) OfPerson(string variable, Person person) => variable switch
    {
        "$User.id" => (true, person.Id),
        "$User.username" => (true, person.Key),
        "$Person.sourcedId" => (true, $"UPN-{person.Id}"),
        "$Person.address.timezone" => (true, "Europe/London"),
        "$Person.name.full" => (true, Privacy.ShowsNames(_privacy) ? person.Name : null),
        "$Person.name.given" => (true, Privacy.ShowsNames(_privacy) ? person.GivenName : null),
        "$Person.name.family" => (true, Privacy.ShowsNames(_privacy) ? person.FamilyName : null),
        "$Person.email.primary" => (true, Privacy.ShowsEmail(_privacy) ? $"{person.Key}@school.example" : null),
        "$Membership.role" => (true, person.LaunchRoles.First(role => role.Contains("membership#", StringComparison.Ordinal)).Split('#')[1]),
        "$Moodle.Person.userGroupIds" => (true, ""),
        _ => (false, null),
    };

    private static string Iso(DateTimeOffset instant) => instant.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
