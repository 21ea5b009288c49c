using LtiRevisionTool.Core.Grades;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>How a person is named: as the LMS names them, or by a code that they see themselves too.</summary>
internal static class DisplayNames
{
    public static string Of(Guid person, string? name, string? givenName, string? familyName)
    {
        var known = string.IsNullOrWhiteSpace(name) ? $"{givenName} {familyName}".Trim() : name.Trim();
        return known.Length > 0 ? known : StudentCode.For(person);
    }
}
