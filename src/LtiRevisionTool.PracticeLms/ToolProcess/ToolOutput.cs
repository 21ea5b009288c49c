using System.Diagnostics;

namespace LtiRevisionTool.PracticeLms.ToolProcess;

/// <summary>Writes what the tool says to its log and remembers the last lines for a message.</summary>
internal sealed class ToolOutput(string file) : IDisposable
{
    private const int Remembered = 40;

    private readonly Lock _gate = new();
    private readonly Queue<string> _last = [];
    private readonly StreamWriter _log = new(new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read)) { AutoFlush = true };
    private bool _closed;

    public void Follow(Process process)
    {
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string LastLines()
    {
        lock (_gate)
        {
            return string.Join(Environment.NewLine, _last);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            _log.Dispose();
        }
    }

    private void Add(string? line)
    {
        lock (_gate)
        {
            if (line is null || _closed)
            {
                return;
            }

            _log.WriteLine(line);
            _last.Enqueue(line);
            if (_last.Count > Remembered)
            {
                _last.Dequeue();
            }
        }
    }
}
