namespace LtiRevisionTool.Web.Tests.GradeSync.Scenarios;

/// <summary>What a random platform has of one learner in one column.</summary>
internal sealed record LmsCell
{
    /// <summary>The last mark that the tool sent, as a share.</summary>
    public decimal? Tool { get; init; }

    /// <summary>The timestamp of it.</summary>
    public DateTimeOffset ToolAt { get; init; }

    /// <summary>What a teacher entered, as a share.</summary>
    public decimal? Teacher { get; init; }

    public DateTimeOffset TeacherAt { get; init; }

    /// <summary>Whether a teacher has asked for the tool's grade after all, and it has not come yet.</summary>
    public bool GivesWay { get; init; }

    /// <summary>What everybody sees.</summary>
    public decimal? Shown => Teacher ?? Tool;
}
