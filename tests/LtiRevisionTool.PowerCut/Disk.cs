using System.Diagnostics;

namespace LtiRevisionTool.PowerCut;

/// <summary>
/// The disk as SQLite meets it: every persistence step passes here, one at a time, and the order of the test is carried out at
/// its step.
/// </summary>
internal sealed class Disk(OrderBox orders)
{
    /// <summary>The codes that SQLite's own access to files answers with.</summary>
    private const int Full = 13, WriteFault = 778, SyncFault = 1034, TruncateFault = 1546, DeleteFault = 2570;

    private readonly Lock gate = new();
    private readonly Dictionary<string, DiskFile> files = [];

    public DiskFile FileAt(string path, FileKind kind)
    {
        lock (gate)
        {
            return files.TryGetValue(path, out var known) ? known : files[path] = new DiskFile(path, kind);
        }
    }

    /// <summary>A write.</summary>
    /// <param name="file">The file.</param>
    /// <param name="length">How many bytes.</param>
    /// <param name="write">Writes so many of them, and keeps what is needed to undo it; answers with SQLite's code.</param>
    public int Write(DiskFile file, int length, Func<int, int> write) => Step(file, StepKind.Write, () => write(length), chance => write(DiskFile.Torn(length, chance)));

    public int Truncate(DiskFile file, Func<int> truncate) => Step(file, StepKind.Truncate, truncate);

    public int Sync(DiskFile file, Func<int> sync) => Step(file, StepKind.Sync, () =>
    {
        var code = sync();
        if (code == 0 && !orders.SyncsAreLies)
        {
            file.Synced();
        }

        return code;
    });

    public int Delete(DiskFile file, Func<int> delete) => Step(file, StepKind.Delete, () =>
    {
        file.Synced();
        return delete();
    });

    private int Step(DiskFile file, StepKind step, Func<int> whole, Func<Random, int>? part = null)
    {
        lock (gate)
        {
            var order = orders.Count(file.Kind);
            switch (order.Deed)
            {
                case Deed.Cut:
                    orders.Done(file.Kind, step);
                    Cut(order, whole, part);
                    return 0;
                case Deed.Fail:
                    orders.Done(file.Kind, step);
                    return FaultOf(step);
                case Deed.Full when step == StepKind.Write:
                    orders.Done(file.Kind, step);
                    return Full;
                default:
                    return whole();
            }
        }
    }

    private void Cut(Order order, Func<int> whole, Func<Random, int>? part)
    {
        var chance = new Random(order.Seed);
        if (order.When == CutMoment.After)
        {
            whole();
        }
        else if (order.When == CutMoment.Torn)
        {
            part?.Invoke(chance);
        }

        foreach (var file in files.Values)
        {
            file.Lose(order.Loss, chance);
        }

        using var self = Process.GetCurrentProcess();
        self.Kill();
        using var never = new ManualResetEvent(initialState: false);
        never.WaitOne();
    }

    private static int FaultOf(StepKind step) => step switch
    {
        StepKind.Write => WriteFault,
        StepKind.Sync => SyncFault,
        StepKind.Truncate => TruncateFault,
        _ => DeleteFault,
    };
}
