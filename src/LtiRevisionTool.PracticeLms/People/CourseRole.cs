namespace LtiRevisionTool.PracticeLms.People;

internal enum CourseRole
{
    Student,
    Teacher,
    NonEditingTeacher,
    SiteAdministrator,
}
