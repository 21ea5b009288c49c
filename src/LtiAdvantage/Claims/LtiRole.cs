namespace LtiAdvantage.Claims;

/// <summary>The role URIs that this library understands.</summary>
/// <remarks>LTI Core 1.3, appendix A.2.</remarks>
public static class LtiRole
{
    /// <summary>Prefix of the principal context roles.</summary>
    public const string ContextPrefix = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

    /// <summary>Prefix of the context sub-roles; principal role, <c>#</c> and sub-role follow.</summary>
    public const string ContextSubRolePrefix = "http://purl.imsglobal.org/vocab/lis/v2/membership/";

    /// <summary>Prefix of the institution roles.</summary>
    public const string InstitutionPrefix = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#";

    /// <summary>Prefix of the system roles.</summary>
    public const string SystemPrefix = "http://purl.imsglobal.org/vocab/lis/v2/system/person#";

    /// <summary>Teaches the course.</summary>
    public const string Instructor = ContextPrefix + "Instructor";

    /// <summary>Learns in the course.</summary>
    public const string Learner = ContextPrefix + "Learner";

    /// <summary>Makes content for the course.</summary>
    public const string ContentDeveloper = ContextPrefix + "ContentDeveloper";

    /// <summary>Watches over learners, a parent for instance.</summary>
    public const string Mentor = ContextPrefix + "Mentor";

    /// <summary>Manages the course.</summary>
    public const string Administrator = ContextPrefix + "Administrator";

    /// <summary>Helps to teach the course.</summary>
    public const string TeachingAssistant = ContextSubRolePrefix + "Instructor#TeachingAssistant";

    /// <summary>Not a person: the platform's own test student.</summary>
    public const string TestUser = "http://purl.imsglobal.org/vocab/lti/system/person#TestUser";
}
