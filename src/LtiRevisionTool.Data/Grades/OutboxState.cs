namespace LtiRevisionTool.Data.Grades;

/// <summary>Where a grade stands on its way to the gradebook.</summary>
public enum OutboxState
{
    /// <summary>To be sent, or being sent.</summary>
    Waiting,

    /// <summary>The gradebook has it.</summary>
    Sent,

    /// <summary>The gradebook will not have it; the cause says why.</summary>
    Refused,
}
