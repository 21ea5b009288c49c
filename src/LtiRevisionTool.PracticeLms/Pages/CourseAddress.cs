using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Pages;

/// <summary>The addresses of a course's pages.</summary>
internal static class CourseAddress
{
    public static string Of(Person person, LmsCourse course) => $"/as/{person.Key}/course/{course.Id}";

    public static string OfAdding(Person person, LmsCourse course) => Of(person, course) + "/add";

    public static string OfGrades(Person person, LmsCourse course) => Of(person, course) + "/gradebook";

    /// <summary>What is behind a grade.</summary>
    public static string OfGrade(Person viewer, CourseLink link, Person student) => $"/as/{viewer.Key}/activity/{link.Key}/grade/{student.Key}";

    public static string OfGradebook(LmsCourse course) => $"/course/{course.Id}/gradebook";
}
