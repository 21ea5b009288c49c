using System.Diagnostics;
using System.Text.Json.Nodes;
using LtiRevisionTool.Web.Features.Admin;
using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Check;

/// <summary>The command <c>check</c>, as an operator gives it with the settings of the tool.</summary>
internal static class Checking
{
    public static async Task<(Said Said, JsonNode? Json)> CheckAsync(this School school, string platform, string? publicUrl = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CheckCommand).Assembly.Location, "check", "--platform", platform, "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__RevisionTool"] = $"Data Source={Path.Combine(school.DataFolder, "revision.db")}";
        start.Environment["Tool__PublicUrl"] = publicUrl ?? school.Tool;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var said = new Said(process.ExitCode, await output, await errors);
        return (said, said.Output.Length == 0 ? null : JsonNode.Parse(said.Output));
    }

    /// <summary>The codes of what failed, in order.</summary>
    public static string Failed(this Said said, JsonNode? json) => json is null
        ? said.Errors
        : string.Join(' ', json["steps"]!.AsArray().Where(step => (string?)step!["state"] == "failed").Select(step => ((string)step!["code"]!)["LTI-CHECK-".Length..]));

    /// <summary>Puts a platform into a state, as its registration or the operator would.</summary>
    public static async Task SetStateAsync(this School school, string platform, string state) => Assert.Equal(
        1, await Stored.ChangeAsync(school, "UPDATE platform SET state = @state WHERE name = @name", ("@state", state), ("@name", platform)));
}
