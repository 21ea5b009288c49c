using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.DeepLinking;
using LtiRevisionTool.PracticeLms.Moodle.Launch;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Moodle.DeepLinking;

/// <summary>Opens the picker of a tool: the button "Select content" in the form of an activity.</summary>
internal static class PickerStart
{
    /// <summary>Anybody may try; whether they may add activities Moodle asks later.</summary>
    public static Task AnswerAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var query = context.Request.Query;
        var (courses, tools) = (services.GetRequiredService<Courses>(), services.GetRequiredService<LmsTools>());
        var person = services.GetRequiredService<Roll>().Find((string)context.Request.RouteValues["person"]!);
        var course = query["course"].ToString() is { Length: > 0 } id ? courses.Find(id) : courses.First;
        var tool = query["tool"].ToString() is { Length: > 0 } deployment ? tools.FindDeployment(deployment) : tools.First;
        if (person is null || course is null || tool is not { PickerUrl: { } picker, IsActive: true })
        {
            return PageReply.NotFoundAsync(context);
        }

        var visit = new PickerVisit(PickerVisits.NewId(), person, course, tool) { Title = query["title"].ToString(), Text = query["text"].ToString(), LinkKey = query["link"].ToString() };
        services.GetRequiredService<PickerVisits>().Open(visit);
        return LoginStart.PostAsync(context, new PendingLaunch(person, course, tool) { Picker = visit }, picker, withNumber: false);
    }

    public static JsonObject Settings(PickerVisit visit, string lms) => new()
    {
        ["accept_types"] = new JsonArray("ltiResourceLink"),
        ["accept_presentation_document_targets"] = new JsonArray("frame", "iframe", "window"),
        ["accept_copy_advice"] = false,
        ["accept_multiple"] = true,
        ["accept_unsigned"] = false,
        ["auto_create"] = false,
        ["can_confirm"] = false,
        ["deep_link_return_url"] = $"{lms}{PickerReturn.Path}?course={visit.Course.Id}&id={visit.Tool.DeploymentId}&sesskey={visit.Id}",
        ["title"] = visit.Title.Length > 0 ? visit.Title : visit.Tool.Name,
        ["text"] = visit.Text,
    };
}
