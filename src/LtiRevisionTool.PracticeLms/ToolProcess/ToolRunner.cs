using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Storage;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.PracticeLms.ToolProcess;

/// <summary>Starts the tool once the LMS listens, and stops it with the LMS.</summary>
internal sealed class ToolRunner(
    IOptions<PracticeOptions> options,
    ToolCommand command,
    DataFolder folder,
    ToolReadiness readiness,
    IHostApplicationLifetime lifetime,
    TimeProvider time)
    : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan SameCtrlC = TimeSpan.FromMilliseconds(300);

    private readonly SemaphoreSlim _one = new(1);
    private RunningTool? _tool;

    public bool IsOurs => options.Value.StartTool;

    public bool IsRunning => _tool is { HasExited: false };

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (IsOurs)
        {
            Console.WriteLine("Starting the tool…");
            AppDomain.CurrentDomain.ProcessExit += (_, _) => KillNow();
            await LaunchAsync(cancellationToken);
        }
    }

    /// <summary>Starts the tool if it does not run, and waits until it is ready.</summary>
    /// <exception cref="ToolStartException">It did not come up.</exception>
    public async Task LaunchAsync(CancellationToken cancellation)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        await _one.WaitAsync(until.Token);
        try
        {
            if (IsRunning)
            {
                return;
            }

            ToolLeftover.Stop(folder);
            await readiness.EnsurePortIsFreeAsync(until.Token);
            _tool?.Dispose();
            _tool = RunningTool.Start(command, folder);
            await readiness.WaitAsync(_tool, until.Token);
            _ = WatchAsync(_tool);
        }
        catch
        {
            KillNow();
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    public void KillNow()
    {
        if (IsRunning)
        {
            _tool!.Kill();
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (IsRunning)
        {
            await _tool!.StopAsync();
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        KillNow();
        Interlocked.Exchange(ref _tool, null)?.Dispose();
        _one.Dispose();
    }

    /// <summary>Ctrl+C reaches the tool and the LMS at once; only an end without that is news.</summary>
    private async Task WatchAsync(RunningTool tool)
    {
        var code = await tool.EndedAsync();
        await Task.Delay(SameCtrlC, time);
        if (!tool.IsStopping && !lifetime.ApplicationStopping.IsCancellationRequested)
        {
            Console.Error.WriteLine($"The tool ended by itself (exit code {code}); its log is {folder.Log}. Start it again on the page Faults.");
        }
    }
}
