using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Pages;

/// <summary>The dialog with a tool's picker in its frame.</summary>
internal static class PickerPage
{
    /// <param name="frame">The address that starts the launch.</param>
    /// <param name="back">Where whoever changes their mind goes.</param>
    public static Task ShowAsync(HttpContext context, Person person, LmsCourse course, string tool, string frame, string back, int width, int height) =>
        PageReply.ShowAsync<PickerFrame>(context, new()
        {
            [nameof(PickerFrame.As)] = person.Key,
            [nameof(PickerFrame.CourseId)] = course.Id,
            [nameof(PickerFrame.Tool)] = tool,
            [nameof(PickerFrame.Frame)] = frame,
            [nameof(PickerFrame.Back)] = back,
            [nameof(PickerFrame.Width)] = width,
            [nameof(PickerFrame.Height)] = height,
        });
}
