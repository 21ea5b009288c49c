using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using LtiRevisionTool.PracticeLms.Storage;

namespace LtiRevisionTool.PracticeLms.ToolProcess;

/// <summary>A tool that outlived a killed LMS would keep its port: the next LMS finds it by its process id and ends it.</summary>
internal static class ToolLeftover
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    public static void Remember(DataFolder folder, Process process) =>
        File.WriteAllText(folder.ProcessId, $"{process.Id} {process.StartTime.ToUniversalTime():O}");

    public static void Stop(DataFolder folder)
    {
        if (!File.Exists(folder.ProcessId))
        {
            return;
        }

        var parts = File.ReadAllText(folder.ProcessId).Split(' ');
        if (parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && DateTimeOffset.TryParse(parts[1], CultureInfo.InvariantCulture, out var started))
        {
            End(id, started);
        }

        File.Delete(folder.ProcessId);
    }

    /// <summary>Only the very same process: ids are used again.</summary>
    private static void End(int id, DateTimeOffset started)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            if ((process.StartTime.ToUniversalTime() - started.UtcDateTime).Duration() < Tolerance)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit(TimeSpan.FromSeconds(5));
            }
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It has ended already.
        }
    }
}
