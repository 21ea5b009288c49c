namespace LtiRevisionTool.PracticeLms.Controls;

/// <summary>What teachers and administrators do in the LMS itself while the tool is not looking; for tests, each one POST of a form.</summary>
internal static class ControlEndpoints
{
    public static void MapControls(this WebApplication app)
    {
        app.MapPost("/gradebook/override", GradeControls.OverrideAsync);
        app.MapPost("/gradebook/lock", GradeControls.LockAsync);
        app.MapPost("/gradebook/hide", GradeControls.HideAsync);
        app.MapPost("/gradebook/break", GradeControls.BreakAsync);
        app.MapPost("/gradebook/delete", GradeControls.DeleteAsync);
        app.MapPost("/gradebook/add", GradeControls.AddAsync);
        app.MapPost("/activity/duplicate", ActivityControls.DuplicateAsync);
        app.MapPost("/activity/delete", ActivityControls.DeleteAsync);
        app.MapPost("/activity/attempts", ActivityControls.AttemptsAsync);
        app.MapPost("/activity/publish", ActivityControls.PublishAsync);
        app.MapPost("/activity/pass-fail", ActivityControls.PassFailAsync);
        app.MapPost("/people/enrol", CourseControls.StandingAsync);
        app.MapPost("/course/copy", CourseControls.CopyAsync);
        app.MapPost("/course/add", CourseControls.AddAsync);
        app.MapPost("/course/conclude", CourseControls.ConcludeAsync);
        app.MapPost("/course/publish", CourseControls.PublishAsync);
        app.MapPost("/course/privacy", CourseControls.PrivacyAsync);
        app.MapPost("/course/remove-tool", CourseControls.RemoveToolAsync);
        app.MapPost("/course/switch-key", CourseControls.SwitchKeyAsync);
        app.MapPost("/course/feature", CourseControls.FeatureAsync);
        app.MapPost("/course/log-out", CourseControls.LogOutAsync);
        app.MapPost("/course/silence", CourseControls.SilenceAsync);
    }
}
