using LtiRevisionTool.Core.Grades;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Who the page is for.</summary>
internal static class Teacher
{
    /// <summary>"You are Ms Delacroix-Obi, teaching 11C History". A teacher without a name is not given a student's code.</summary>
    public static string Words(Visit visit)
    {
        var named = visit.DisplayName != StudentCode.For(visit.Person);
        return (named, visit.CourseTitle.Length > 0) switch
        {
            (true, true) => $"You are {visit.DisplayName}, teaching {visit.CourseTitle}",
            (true, false) => $"You are {visit.DisplayName}",
            (false, true) => $"You teach {visit.CourseTitle}",
            _ => "You are a teacher here",
        };
    }
}
