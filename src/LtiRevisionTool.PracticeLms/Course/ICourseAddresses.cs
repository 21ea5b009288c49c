using LtiRevisionTool.PracticeLms.Grades;

namespace LtiRevisionTool.PracticeLms.Course;

/// <summary>The addresses that the LMS gives to things in the course.</summary>
internal interface ICourseAddresses
{
    string LineItem(Column column);
}
