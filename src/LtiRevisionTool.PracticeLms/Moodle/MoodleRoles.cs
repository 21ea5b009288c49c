using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Moodle;

/// <summary>Roles in the course: full addresses at a launch, short names in the list of members.</summary>
internal static class MoodleRoles
{
    private const string Membership = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

    public static CourseRole Student { get; } = new("student", IsStudent: true, [Membership + "Learner"], ["Learner"]);

    public static CourseRole Teacher { get; } = new("teacher", IsStudent: false, [Membership + "Instructor"], ["Instructor"]) { Manages = true };

    /// <summary>A teacher at a launch, a learner in the list of members.</summary>
    public static CourseRole NonEditingTeacher { get; } = new("non-editing teacher", IsStudent: false, [Membership + "Instructor"], ["Learner"]);

    /// <summary>A learner at a launch, and still nobody whom the gradebook knows.</summary>
    public static CourseRole TeacherInStudentRole { get; } = new("teacher in the role of a student", IsStudent: false, [Membership + "Learner"], []);

    public static CourseRole SiteAdministrator { get; } = new(
        "site administrator",
        IsStudent: false,
        [
            "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator",
            Membership + "Instructor",
            "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator",
        ],
        []) { Manages = true };
}
