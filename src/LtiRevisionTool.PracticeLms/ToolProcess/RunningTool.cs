using System.Diagnostics;
using System.Runtime.InteropServices;
using LtiRevisionTool.PracticeLms.Storage;

namespace LtiRevisionTool.PracticeLms.ToolProcess;

/// <summary>The tool's process, from its start to its end.</summary>
internal sealed class RunningTool : IDisposable
{
    private const int Terminate = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly Process _process;
    private readonly ToolOutput _output;

    private RunningTool(Process process, ToolOutput output) => (_process, _output) = (process, output);

    public bool HasExited => _process.HasExited;

    public string LastLines => _output.LastLines();

    /// <summary>True from the moment that somebody asked it to stop.</summary>
    public bool IsStopping { get; private set; }

    public static RunningTool Start(ToolCommand command, DataFolder folder)
    {
        folder.Ensure();
        var output = new ToolOutput(folder.Log);
        var process = Process.Start(command.Build())!;
        output.Follow(process);
        ToolLeftover.Remember(folder, process);
        return new RunningTool(process, output);
    }

    /// <summary>Completes when it has ended and all that it said has been read.</summary>
    public async Task<int> EndedAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>Ends it between two instructions, as a power cut would. It is gone when this returns.</summary>
    public void Kill()
    {
        IsStopping = true;
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit(Patience);
    }

    /// <summary>Asks it to end and gives it some seconds.</summary>
    public async Task StopAsync()
    {
        IsStopping = true;
        if (!OperatingSystem.IsWindows() && !_process.HasExited && Signal(_process.Id, Terminate) == 0)
        {
            using var limit = new CancellationTokenSource(Patience);
            try
            {
                await _process.WaitForExitAsync(limit.Token);
                return;
            }
            catch (OperationCanceledException)
            {
                // It does not want to: below it has to.
            }
        }

        _process.Kill(entireProcessTree: true);
    }

    public void Dispose()
    {
        _process.Dispose();
        _output.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
