using System.Diagnostics;
using LtiRevisionTool.PracticeLms.Storage;
using LtiRevisionTool.PracticeLms.ToolProcess;

namespace LtiRevisionTool.Testing;

/// <summary>One process of the tool, started by the command that the practice LMS uses, and killed as a power cut would.</summary>
public sealed class ToolNode : IDisposable
{
    private static readonly TimeSpan MostForStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly Lock writing = new();
    private readonly ProcessStartInfo command;
    private readonly DataFolder folder;
    private readonly string log;
    private Process? process;

    internal ToolNode(ProcessStartInfo command, string address, DataFolder folder, string log)
    {
        (this.command, this.folder, this.log) = (command, folder, log);
        Address = address;
        Set("Logging__LogLevel__Default", "Warning");
        Set("DOTNET_TieredPGO", "0"); // it is killed before that would pay
    }

    /// <summary>Where it listens, without a trailing slash.</summary>
    public string Address { get; private set; }

    public bool Runs => process is { HasExited: false };

    /// <summary>Sets an environment variable for the starts to come.</summary>
    public void Set(string name, string value) => command.Environment[name] = value;

    /// <summary>Lets it listen elsewhere than at the address that the school gives out.</summary>
    public void ListenAt(string address)
    {
        Address = address;
        Set("ASPNETCORE_URLS", address);
    }

    /// <summary>Ends what an interrupted run has left behind.</summary>
    public void EndLeftover() => ToolLeftover.Stop(folder);

    /// <summary>Starts it; true when it says that it is ready, false when it ended before that.</summary>
    public async Task<bool> StartAsync()
    {
        process?.Dispose();
        process = Process.Start(command)!;
        process.OutputDataReceived += Write;
        process.ErrorDataReceived += Write;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        ToolLeftover.Remember(folder, process);
        using var enough = new CancellationTokenSource(MostForStart);
        using var timer = new PeriodicTimer(LookEvery);
        while (Runs)
        {
            if (await IsReadyAsync(enough.Token))
            {
                return true;
            }

            await timer.WaitForNextTickAsync(enough.Token);
        }

        await EndedAsync();
        return false;
    }

    /// <summary>Completes when it has ended.</summary>
    public Task EndedAsync() => process?.WaitForExitAsync() ?? Task.CompletedTask;

    /// <summary>Ends it between two instructions. It is gone when this returns.</summary>
    public void Kill()
    {
        if (Runs)
        {
            process!.Kill();
        }

        process?.WaitForExit();
    }

    /// <summary>What it has said since its first start.</summary>
    public string Log()
    {
        lock (writing)
        {
            return File.Exists(log) ? File.ReadAllText(log) : "";
        }
    }

    public void Dispose()
    {
        Kill();
        process?.Dispose();
        http.Dispose();
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            using var response = await http.GetAsync(Address + "/health/ready", cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (Exception away) when (away is HttpRequestException || (away is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    private void Write(object sender, DataReceivedEventArgs line)
    {
        lock (writing)
        {
            if (line.Data is { } text)
            {
                File.AppendAllText(log, text + Environment.NewLine);
            }
        }
    }
}
