using System.Diagnostics;
using LtiRevisionTool.Web.Features.Admin;

namespace LtiRevisionTool.Web.Tests.Admin;

/// <summary>The command line of the tool, as an operator runs it beside the running tool.</summary>
internal static class Tool
{
    internal sealed record Said(int Code, string Output, string Errors);

    public static async Task<Said> CommandAsync(this School school, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PrivacyCommands).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__RevisionTool"] = $"Data Source={Path.Combine(school.DataFolder, "revision.db")}";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Said(process.ExitCode, await output, await errors);
    }
}
