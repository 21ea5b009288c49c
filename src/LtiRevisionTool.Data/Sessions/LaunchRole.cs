namespace LtiRevisionTool.Data.Sessions;

/// <summary>As what a person came by a launch.</summary>
public enum LaunchRole
{
    /// <summary>Works through the activity; the only role that is graded.</summary>
    Learner,

    /// <summary>Sees the class.</summary>
    Teacher,

    /// <summary>Looks on: a mentor, an administrator, somebody with no role in the course.</summary>
    Other,
}
