namespace LtiRevisionTool.PracticeLms.Course;

internal static class CourseSetUp
{
    public static void AddCourse(this IServiceCollection services) => services.AddSingleton<CourseAddresses>();
}
