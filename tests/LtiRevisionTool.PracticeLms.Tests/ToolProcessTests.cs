using LtiRevisionTool.PracticeLms.Tests.Support;
using LtiRevisionTool.PracticeLms.ToolProcess;

namespace LtiRevisionTool.PracticeLms.Tests;

public sealed class ToolProcessTests
{
    [Fact]
    public async Task A_taken_port_is_named_with_what_to_do()
    {
        await using var other = await FakeTool.StartAsync();
        var folder = Directory.CreateTempSubdirectory("practice-lms").FullName;
        await using var lms = Program.Build(
            ["--Urls=http://127.0.0.1:0", $"--Practice:ToolUrl={other.Address}", $"--Practice:DataFolder={folder}"], TimeProvider.System);

        var refusal = await Assert.ThrowsAsync<ToolStartException>(() => lms.StartAsync());

        Assert.StartsWith($"Port {new Uri(other.Address).Port} is taken by another program", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--Practice:ToolUrl=", refusal.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
