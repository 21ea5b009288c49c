using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Canvas;

/// <summary>Roles in the course, anywhere in the school, and in the whole system: one sorted list at a launch.</summary>
internal static class CanvasRoles
{
    public const string Membership = "http://purl.imsglobal.org/vocab/lis/v2/membership";

    private const string Instructor = Membership + "#Instructor";
    private const string Learner = Membership + "#Learner";
    private const string Mentor = Membership + "#Mentor";
    private const string Assistant = Membership + "/Instructor#TeachingAssistant";
    private const string Developer = Membership + "#ContentDeveloper";
    private const string TestUser = "http://purl.imsglobal.org/vocab/lti/system/person#TestUser";
    private const string School = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#";
    private const string Everyone = "http://purl.imsglobal.org/vocab/lis/v2/system/person#User";
    private const string Nobody = "http://purl.imsglobal.org/vocab/lis/v2/system/person#None";

    public static CourseRole Student { get; } = new("student", IsStudent: true, [School + "Student", Learner, Everyone], [Learner]);

    public static CourseRole StudentWhoTeachesElsewhere { get; } =
        new("student, teacher of another course", IsStudent: true, [School + "Instructor", School + "Student", Learner, Everyone], [Learner]);

    public static CourseRole TestStudent { get; } = new("test student of the teacher", IsStudent: true, [Learner, Everyone, TestUser], [Learner, TestUser]);

    public static CourseRole Teacher { get; } = new("teacher", IsStudent: false, [School + "Instructor", Instructor, Everyone], [Instructor]) { Manages = true };

    public static CourseRole TeachingAssistant { get; } =
        new("teaching assistant", IsStudent: false, [School + "Instructor", Instructor, Assistant, Everyone], [Instructor, Assistant]) { Manages = true };

    public static CourseRole Designer { get; } = new("designer", IsStudent: false, [Developer, Everyone], [Developer]) { Manages = true };

    public static CourseRole Observer { get; } = new("observer, a parent", IsStudent: false, [Mentor, Everyone], [Mentor]);

    public static CourseRole AccountAdministrator { get; } = new("account administrator", IsStudent: false, [School + "Administrator", Everyone], []) { Manages = true };

    public static CourseRole LoggedOutVisitor { get; } = new("logged-out visitor", IsStudent: false, [Nobody], []) { IsSomebody = false };
}
