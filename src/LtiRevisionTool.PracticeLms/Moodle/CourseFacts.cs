using LtiRevisionTool.PracticeLms.Course;

namespace LtiRevisionTool.PracticeLms.Moodle;

/// <summary>The course of the first day, and the tool that its administrator registered by hand.</summary>
internal static class CourseFacts
{
    public const string Id = "2";
    public const string SourcedId = "MIS-HI11C";

    public const string ClientId = "q7RkW2mTzXb4NvE";
    public const string DeploymentId = "1";
    public const string SiteGuid = "5f0c8a2f5d7e4b0f9a6d1c3e2b487690";

    /// <summary>A course has one id, in addresses and in messages.</summary>
    public static Courses Courses() => new(new LmsCourse(Id, Id, HistoryCourse.Label, HistoryCourse.Title, SourcedId, []), id => id);
}
