using LtiAdvantage.Messages;
using LtiRevisionTool.Data.Sessions;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>As what a person comes: decided by the roles in the context, the strongest of them where there are several.</summary>
internal static class LaunchRoles
{
    public static LaunchRole Of(Roles roles)
    {
        if (roles.IsInstructor || roles.IsTeachingAssistant || roles.IsContentDeveloper)
        {
            return LaunchRole.Teacher;
        }

        if (roles.IsLearner)
        {
            return LaunchRole.Learner;
        }

        // An administrator who opens a course to look has no role in it.
        return roles.IsAdministrator && !roles.IsMentor ? LaunchRole.Teacher : LaunchRole.Other;
    }
}
