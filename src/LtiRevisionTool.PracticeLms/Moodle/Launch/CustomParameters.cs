using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Moodle.Launch;

/// <summary>The custom parameters of a launch, with Moodle's habits.</summary>
internal static class CustomParameters
{
    public static JsonObject Write(CourseLink link, Person person, CourseAddresses addresses, string? lineItem)
    {
        var custom = new JsonObject();
        foreach (var (name, value) in link.Custom)
        {
            var resolved = Resolve(value, link, person, addresses, lineItem);
            custom[Simple(name)] = resolved;
            custom[name] = resolved;
        }

        custom["context_memberships_url"] = addresses.Memberships;
        return custom;
    }

    /// <summary>A name that is not all lower-case letters and digits arrives twice: as typed, and in this form.</summary>
    private static string Simple(string name) => string.Concat(name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));

    /// <summary>A variable that the LMS does not know arrives as it was typed.</summary>
    private static string Resolve(string value, CourseLink link, Person person, CourseAddresses addresses, string? lineItem) => value switch
    {
        "$Context.id" => CourseFacts.Id,
        "$Context.id.history" => "",
        "$Context.title" => HistoryCourse.Title,
        "$ResourceLink.id" => link.Id,
        "$ResourceLink.title" => link.Title,
        "$User.id" => person.Id,
        "$Person.name.full" => person.Name,
        "$LineItem.url" => lineItem ?? "",
        "$LineItems.url" => addresses.LineItems,
        "$ToolProxyBinding.memberships.url" => addresses.Memberships,
        _ => value,
    };
}
