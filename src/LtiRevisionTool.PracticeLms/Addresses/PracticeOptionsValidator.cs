using LtiRevisionTool.PracticeLms.Families;
using LtiRevisionTool.PracticeLms.People;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.PracticeLms.Addresses;

internal sealed class PracticeOptionsValidator : IValidateOptions<PracticeOptions>
{
    private const int MostStudents = 2000;

    public ValidateOptionsResult Validate(string? name, PracticeOptions options)
    {
        if (LmsFamilies.Find(options.Family) is null)
        {
            return ValidateOptionsResult.Fail("Practice:Family must be one of " + string.Join(", ", LmsFamilies.All.Select(family => family.Name)) + ".");
        }

        if (!Privacy.Levels.Contains(options.Privacy))
        {
            return ValidateOptionsResult.Fail("Practice:Privacy must be one of " + string.Join(", ", Privacy.Levels) + ".");
        }

        if (options.MoreStudents is < 0 or > MostStudents)
        {
            return ValidateOptionsResult.Fail($"Practice:MoreStudents must be a number from 0 to {MostStudents}.");
        }

        if (!IsRoot(options.ToolUrl))
        {
            return ValidateOptionsResult.Fail("Practice:ToolUrl must be an address without a path, such as http://localhost:5080.");
        }

        if (options.PublicUrl is not null && !IsRoot(options.PublicUrl))
        {
            return ValidateOptionsResult.Fail("Practice:PublicUrl must be an address without a path, such as http://127.0.0.1:5090.");
        }

        return ValidateOptionsResult.Success;
    }

    private static bool IsRoot(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.PathAndQuery == "/";
}
