namespace LtiRevisionTool.Web.Features.GradeSync;

/// <summary>Section <c>GradeSync</c> of the settings.</summary>
internal sealed class GradeSyncOptions
{
    public const string Section = "GradeSync";

    /// <summary>How many requests one platform may have in flight, 1 to 4. Canvas counts all schools of a region together.</summary>
    public int PerPlatform { get; set; } = 1;

    /// <summary>How often the outbox is looked at when nothing wakes the worker: 1 to 3600 seconds.</summary>
    public int PollSeconds { get; set; } = 15;
}
