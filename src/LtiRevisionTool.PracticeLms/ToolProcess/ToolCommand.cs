using System.Diagnostics;
using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Families;
using LtiRevisionTool.PracticeLms.Storage;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.PracticeLms.ToolProcess;

/// <summary>The command that starts the tool, with this LMS as its one platform, or with none until it is registered.</summary>
internal sealed class ToolCommand(IOptions<PracticeOptions> options, ILmsFamily family, PublicAddress address, DataFolder folder)
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
        foreach (var (name, value) in Settings().Concat(options.Value.Introduced ? Platform() : []).Concat(options.Value.ToolSettings))
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
    ];

    private IEnumerable<KeyValuePair<string, string>> Platform()
    {
        var registration = family.Register(address);
        return
        [
            new("Platforms__0__Name", "Practice LMS"),
            new("Platforms__0__Issuer", registration.Issuer),
            new("Platforms__0__ClientId", registration.ClientId),
            new("Platforms__0__AuthorizationEndpoint", registration.AuthorizationEndpoint),
            new("Platforms__0__TokenEndpoint", registration.TokenEndpoint),
            new("Platforms__0__JwksUri", registration.JwksUri),
            new("Platforms__0__Family", family.Name),
        ];
    }
}
