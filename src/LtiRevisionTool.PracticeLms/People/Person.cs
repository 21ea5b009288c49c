namespace LtiRevisionTool.PracticeLms.People;

/// <param name="Id">The user id in messages: digits, as in Moodle.</param>
/// <param name="Key">The short name in addresses.</param>
internal sealed record Person(string Id, string Key, string GivenName, string FamilyName, CourseRole Role)
{
    private const string Membership = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

    public string Name => $"{GivenName} {FamilyName}";

    public bool IsStudent => Role == CourseRole.Student;

    /// <summary>The roles of a launch: full addresses, sorted.</summary>
    public IReadOnlyList<string> LaunchRoles => Role switch
    {
        CourseRole.Student => [Membership + "Learner"],
        CourseRole.SiteAdministrator =>
        [
            "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator",
            Membership + "Instructor",
            "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator",
        ],
        _ => [Membership + "Instructor"],
    };

    /// <summary>The role in the roster: a short name, and a non-editing teacher passes for a learner there. Null: not listed.</summary>
    public string? RosterRole => Role switch
    {
        CourseRole.Teacher => "Instructor",
        CourseRole.SiteAdministrator => null,
        _ => "Learner",
    };

    public string RoleInWords => Role switch
    {
        CourseRole.Student => "student",
        CourseRole.Teacher => "teacher",
        CourseRole.NonEditingTeacher => "non-editing teacher",
        _ => "site administrator",
    };
}
