using System.Globalization;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Canvas.Launch;

/// <summary>The custom parameters of a launch: the tool's, the placement's, then the link's own, the last one wins.</summary>
internal sealed class CustomParameters(CourseAddresses addresses, Courses courses, LmsTools tools, CourseState state)
{
    public JsonObject Write(LaunchOrder order)
    {
        var custom = new JsonObject();
        var tool = tools.Of(order.Link);
        foreach (var (name, value) in tool.Custom.Concat(order.IsAssignment ? tool.AssignmentCustom : []))
        {
            custom[name] = Expand(value, order);
        }

        foreach (var (name, value) in order.LinkIsFound ? order.Link.Custom : [])
        {
            custom[name] = order.Link.Literals.Contains(name) ? JsonNode.Parse(value) : Expand(value, order);
        }

        return custom;
    }

    /// <summary>A variable without a value arrives as it was typed.</summary>
    private string Expand(string value, LaunchOrder order) =>
        value.StartsWith('$') ? OfPerson(value, order) ?? OfCourse(value, order) ?? OfActivity(value, order) ?? value : value;

    private string? OfPerson(string variable, LaunchOrder order) => variable switch
    {
        "$Canvas.api.domain" => addresses.Domain,
        _ when !order.Person.Role.IsSomebody => null,
        "$Canvas.user.id" => order.Person.LocalId,
        "$com.instructure.User.observees" => string.Join(',', order.Person.Observes),
        _ => null,
    };

    private string? OfCourse(string variable, LaunchOrder order) => variable switch
    {
        _ when order.Link.Kind == LinkKind.AccountMenu => null,
        "$Canvas.course.id" => order.Link.CourseId,
        "$Context.id" => courses.Of(order.Link).ContextId,
        "$Canvas.course.workflowState" => state.Unpublished ? "claimed" : "available",
        "$Canvas.enrollment.enrollmentState" => state.Concluded ? "" : "active",
        "$Context.id.history" or "$Canvas.course.previousContextIds.recursive" => string.Join(',', courses.Of(order.Link).History),
        "$Canvas.course.previousContextIds" => courses.Of(order.Link).History is [var source, ..] ? source : "",
        _ => null,
    };

    private static string? OfActivity(string variable, LaunchOrder order) => variable switch
    {
        _ when order.Link.Kind == LinkKind.Picker => null,
        "$ResourceLink.id" => order.Link.Id,
        "$ResourceLink.title" => order.Link.Title,
        "$ResourceLink.description" => order.IsAssignment ? order.Link.Description : null,
        _ when !order.IsAssignment => null,
        "$Canvas.assignment.id" => (9930 + order.Link.Number).ToString(CultureInfo.InvariantCulture),
        "$Canvas.assignment.title" => order.Link.Title,
        "$Canvas.assignment.published" => order.Link.Published ? "true" : "false",
        "$Canvas.assignment.pointsPossible" => order.Link.Points!.Value.ToString("0.####", CultureInfo.InvariantCulture),
        "$Canvas.assignment.allowedAttempts" => order.Link.AllowedAttempts?.ToString(CultureInfo.InvariantCulture),
        "$Canvas.assignment.unlockAt.iso8601" or "$ResourceLink.available.startDateTime" => order.Link.Opens,
        "$Canvas.assignment.lockAt.iso8601" or "$ResourceLink.available.endDateTime" => order.Link.Closes,
        "$Canvas.assignment.earliestEnrollmentDueAt.iso8601" or "$Canvas.assignment.allDueAts.iso8601" => order.Link.Due,
        "$Canvas.assignment.dueAt.iso8601" or "$ResourceLink.submission.endDateTime" => order.Link.Due,
        _ => null,
    };
}
