namespace LtiRevisionTool.Data.Roster;

/// <summary>What a member of a course is there, as the platform's list says.</summary>
public enum RosterRole
{
    /// <summary>A student.</summary>
    Learner,

    /// <summary>Teaches, assists or makes content.</summary>
    Teacher,

    /// <summary>Looks on, or has no role that we know.</summary>
    Other,

    /// <summary>The platform's try-out student.</summary>
    TestUser,
}
