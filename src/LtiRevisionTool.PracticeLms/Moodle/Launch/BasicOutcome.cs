using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Moodle.Launch;

/// <summary>The grade service of LTI 1.1, which Moodle still offers beside the newer one. Nothing answers there.</summary>
internal static class BasicOutcome
{
    public static JsonObject Write(CourseLink link, Person person, string lms)
    {
        var data = new JsonObject { ["instanceid"] = link.Id, ["userid"] = person.Id, ["typeid"] = "1", ["launchid"] = link.Number };
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(data.ToJsonString())));
        return new JsonObject
        {
            ["lis_result_sourcedid"] = new JsonObject { ["data"] = data, ["hash"] = hash }.ToJsonString(),
            ["lis_outcome_service_url"] = lms + "/mod/lti/service.php",
        };
    }
}
