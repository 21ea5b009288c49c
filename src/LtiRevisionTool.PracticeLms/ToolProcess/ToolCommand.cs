using System.Diagnostics;
using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Storage;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.PracticeLms.ToolProcess;

/// <summary>The command that starts the tool, with this LMS as its one platform.</summary>
internal sealed class ToolCommand(IOptions<PracticeOptions> options, PublicAddress address, DataFolder folder)
{
    private const string Connection = "ConnectionStrings__RevisionTool";

    public ProcessStartInfo Build()
    {
        var command = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [BuiltTool.Program])
        {
            WorkingDirectory = Path.GetDirectoryName(BuiltTool.Program),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var environment = command.Environment;
        environment.TryAdd(Connection, $"Data Source={folder.Database}");
        foreach (var (name, value) in Settings().Concat(options.Value.ToolSettings))
        {
            environment[name] = value;
        }

        return command;
    }

    private IEnumerable<KeyValuePair<string, string>> Settings() =>
    [
        new("ASPNETCORE_ENVIRONMENT", "Development"),
        new("ASPNETCORE_URLS", address.Tool),
        new("Tool__PublicUrl", address.Tool),
        new("Platforms__0__Name", CourseFacts.SiteName),
        new("Platforms__0__Issuer", address.Lms),
        new("Platforms__0__ClientId", CourseFacts.ClientId),
        new("Platforms__0__AuthorizationEndpoint", address.Lms + "/mod/lti/auth.php"),
        new("Platforms__0__TokenEndpoint", address.Lms + "/mod/lti/token.php"),
        new("Platforms__0__JwksUri", address.Lms + "/mod/lti/certs.php"),
        new("Platforms__0__Family", "Moodle"),
    ];
}
