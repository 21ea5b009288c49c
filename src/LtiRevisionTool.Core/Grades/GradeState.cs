namespace LtiRevisionTool.Core.Grades;

/// <summary>Where a grade stands, as pupil and teacher are told.</summary>
public enum GradeState
{
    /// <summary>There is no column to put it in, or nothing to put there yet.</summary>
    None,

    /// <summary>On its way to the gradebook.</summary>
    Waiting,

    /// <summary>In the gradebook.</summary>
    Sent,

    /// <summary>The gradebook did not take it; somebody has to act.</summary>
    Refused,
}
