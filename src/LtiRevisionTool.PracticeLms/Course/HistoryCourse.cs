namespace LtiRevisionTool.PracticeLms.Course;

/// <summary>The course of the first day, whatever the LMS behaves like.</summary>
internal static class HistoryCourse
{
    public const string Label = "HIST-11C";
    public const string Title = "11C History";
    public const string SiteName = "Practice LMS";
}
