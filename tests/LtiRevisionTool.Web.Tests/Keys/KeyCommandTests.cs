using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace LtiRevisionTool.Web.Tests.Keys;

/// <summary>The commands as an operator gives them, beside a running tool and an LMS that checks its signatures.</summary>
public sealed class KeyCommandTests
{
    private const string Column = "Stalin: checkpoint 1";

    [Fact]
    [Trait("Row", "KEY-04")]
    [Trait("Row", "KEY-05")]
    public async Task Between_login_and_launch_every_key_may_change_and_the_launch_and_the_next_grade_arrive()
    {
        await using var platform = await ForeignPlatform.StartAsync();
        await using var school = await School.OpenAsync(platform.Settings(1));
        using var visitor = new Visitor();
        var (state, nonce) = await platform.LoginAsync(visitor, school.Tool);

        var planned = await RunAsync(school, "keys", "rotate");
        var replaced = await RunAsync(school, "keys", "rotate", "--emergency");
        var token = platform.Sign(platform.Claims(school.Tool, nonce, TimeProvider.System.GetUtcNow()));
        using var launch = await visitor.PostAsync($"{school.Tool}/lti/launch", [new("id_token", token), new("state", state)]);

        Assert.Equal((0, 0), (planned.Code, replaced.Code));
        Assert.Equal(HttpStatusCode.SeeOther, launch.StatusCode);
        await Answers.FinishAsync(await school.LaunchAsync("amara", "checkpoint-1"), _ => true);
        await school.WaitForGradeAsync("amara", Column, 8, TimeSpan.FromMinutes(3));
    }

    [Fact]
    [Trait("Row", "KEY-04")]
    [Trait("Row", "KEY-10")]
    [Trait("Row", "KEY-11")]
    public async Task Results_go_to_standard_output_and_words_to_standard_error()
    {
        await using var school = await School.OpenAsync();
        var first = JsonNode.Parse((await RunAsync(school, "keys", "list", "--json")).Output)!.AsArray().Single()!;
        var platform = (string)JsonNode.Parse((await RunAsync(school, "platforms", "list", "--json")).Output)!.AsArray().Single()!["id"]!;

        var rotated = await RunAsync(school, "keys", "rotate");
        var twice = await RunAsync(school, "keys", "rotate");
        var own = await RunAsync(school, "keys", "add", "--platform", platform, "--json");
        var pem = await RunAsync(school, "keys", "show", "--pem");
        var next = await RunAsync(school, "keys", "show", "--platform", platform, "--next");
        var emergency = await RunAsync(school, "keys", "rotate", "--emergency");
        var states = JsonNode.Parse((await RunAsync(school, "keys", "list", "--json")).Output)!.AsArray();

        Assert.Equal("signing", (string?)first["state"]);
        Assert.Equal((0, 1), (rotated.Code, twice.Code));
        Assert.Contains(rotated.Output.Trim(), twice.Words, StringComparison.Ordinal);
        Assert.Empty(twice.Output);
        Assert.Equal(platform, (string?)JsonNode.Parse(own.Output)!["platform"]);
        Assert.StartsWith("-----BEGIN PUBLIC KEY-----", pem.Output, StringComparison.Ordinal);
        Assert.Contains("paste the new one", pem.Words, StringComparison.Ordinal);
        Assert.Equal((string?)JsonNode.Parse(own.Output)!["id"], (string?)JsonNode.Parse(next.Output)!["kid"]);
        Assert.Contains("Canvas within five minutes", emergency.Words, StringComparison.Ordinal);
        Assert.Contains($"keys add --platform {platform} --emergency", emergency.Words, StringComparison.Ordinal);
        Assert.Equal(
            [(string?)first["id"] + " withdrawn", rotated.Output.Trim() + " withdrawn", (string?)JsonNode.Parse(own.Output)!["id"] + " waiting", emergency.Output.Trim() + " signing"],
            states.Select(line => $"{line!["id"]} {line["state"]}"));
    }

    private static async Task<(int Code, string Output, string Words)> RunAsync(School school, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LtiRevisionTool.Web.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__RevisionTool"] = $"Data Source={Path.Combine(school.DataFolder, "revision.db")}";
        using var command = Process.Start(start)!;
        var (output, words) = (command.StandardOutput.ReadToEndAsync(), command.StandardError.ReadToEndAsync());
        await command.WaitForExitAsync();
        return (command.ExitCode, await output, await words);
    }
}
