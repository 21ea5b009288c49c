namespace LtiRevisionTool.PracticeLms.People;

/// <summary>Whether a person still takes part in the course.</summary>
internal enum Standing
{
    Enrolled,
    Suspended,
    Unenrolled,
}
