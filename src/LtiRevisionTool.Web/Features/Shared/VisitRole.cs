namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>What a person may do here, decided from the roles in the context at the launch.</summary>
internal enum VisitRole
{
    /// <summary>Reads only: no role, an unknown one, or a mentor.</summary>
    Observer,

    /// <summary>Reads and answers; graded unless a test user.</summary>
    Learner,

    /// <summary>Instructor, teaching assistant, content developer or administrator: sees the class, previews.</summary>
    Teacher,
}
