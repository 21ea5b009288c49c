using System.Diagnostics;

namespace LtiRevisionTool.Web.Tests.Start;

/// <summary>The tool as it is published, in a folder of its own.</summary>
public sealed class PublishedTool : IAsyncLifetime
{
    private readonly List<Process> started = [];
    private readonly string folder = Directory.CreateTempSubdirectory("revision-published-").FullName;

    public async Task InitializeAsync()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = output.Parent!.Name;
        var root = output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        using var publish = Process.Start(new ProcessStartInfo("dotnet",
            ["publish", Path.Combine(root, "src", "LtiRevisionTool.Web"), "--configuration", configuration, "--no-build", "--output", folder, "--nologo"])
        {
            RedirectStandardOutput = true,
        })!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, said);
    }

    /// <summary>Starts it from the root folder with these settings alone. It ends with the fixture at the latest.</summary>
    public Process Start((string Name, string Value)[] settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "LtiRevisionTool.Web.dll"), .. arguments])
        {
            WorkingDirectory = Path.GetPathRoot(folder),
            RedirectStandardError = true,
            RedirectStandardOutput = arguments.Length > 0,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        started.Add(process);
        return process;
    }

    public Task DisposeAsync()
    {
        // A test that failed may have left its process behind.
        foreach (var process in started)
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }

        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }
}
