using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Families;
using LtiRevisionTool.PracticeLms.People;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.PracticeLms.Course;

internal static class CourseSetUp
{
    /// <summary>Adds what a family's people and links become.</summary>
    /// <param name="people">Makes the list of people, with so many more students than those with names of their own.</param>
    /// <param name="courses">The course of the first day.</param>
    /// <param name="links">The links of the first day, where the LMS and the tool know each other from then on.</param>
    /// <param name="linkId">The resource link id of the link with a number.</param>
    public static void AddCourse(
        this IServiceCollection services,
        Func<IServiceProvider, IReadOnlyList<Person>> people,
        Courses courses,
        IReadOnlyList<CourseLink> links,
        Func<int, string> linkId)
    {
        services.AddSingleton(provider => new Roll(people(provider)));
        services.AddSingleton<IForgetful>(provider => provider.GetRequiredService<Roll>());
        services.AddSingleton(courses);
        services.AddSingleton<IForgetful>(courses);
        services.AddSingleton(provider => new CourseLinks(provider.GetRequiredService<IOptions<PracticeOptions>>().Value.Introduced ? links : [], linkId));
        services.AddSingleton<IForgetful>(provider => provider.GetRequiredService<CourseLinks>());
        services.AddForgetful<CourseState>();
        services.AddSingleton<CourseCopy>();
    }
}
