using LtiRevisionTool.PracticeLms.Course;

namespace LtiRevisionTool.PracticeLms.Grades;

/// <summary>A column of the gradebook: a line item.</summary>
internal sealed record Column
{
    public required int Id { get; init; }

    public required string Label { get; init; }

    public required decimal Maximum { get; init; }

    public string ResourceId { get; init; } = "";

    public string Tag { get; init; } = "";

    /// <summary>The course that it stands in.</summary>
    public string CourseId { get; init; } = "";

    /// <summary>The client id of the tool that it belongs to.</summary>
    public string ToolId { get; init; } = "";

    /// <summary>What the tool wants opened when somebody looks at a grade in it; null: the activity.</summary>
    public SubmissionReview? Review { get; init; }

    /// <summary>The activity that it belongs to; null when it stands alone.</summary>
    public string? LinkId { get; init; }

    /// <summary>True for the column that came with its activity; the tool made the others.</summary>
    public bool CameWithActivity { get; init; }

    /// <summary>A teacher locked it: no score changes a grade in it.</summary>
    public bool Locked { get; init; }

    /// <summary>Students do not see it.</summary>
    public bool Hidden { get; init; }

    /// <summary>It takes scores and shows nothing: made with a maximum that the LMS cannot use.</summary>
    public bool Ungradable { get; init; }

    /// <summary>The platform's own member with which it was made, as JSON.</summary>
    public string? SubmissionType { get; init; }
}
