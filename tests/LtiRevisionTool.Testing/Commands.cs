using System.Diagnostics;
using LtiRevisionTool.PracticeLms.Storage;

namespace LtiRevisionTool.Testing;

/// <summary>The command line of the tool, as an operator runs it beside the running tool.</summary>
public static class Commands
{
    public static async Task<Said> CommandAsync(this School school, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [BuiltTool.Program, .. arguments])
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

    /// <summary>The operator makes a link for the administrator of an LMS.</summary>
    public static async Task<string> InviteAsync(this School school, string name = "Fernhill")
    {
        var said = await school.CommandAsync("invite", "--name", name);
        return said.Code == 0
            // The command does not know the school's own port.
            ? new Uri(new Uri(school.Tool), new Uri(said.Output.Trim()).AbsolutePath).ToString()
            : throw new InvalidOperationException(said.Errors);
    }
}
