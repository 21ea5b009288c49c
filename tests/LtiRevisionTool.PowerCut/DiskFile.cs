namespace LtiRevisionTool.PowerCut;

/// <summary>One file: what was done to it since it was last synced, and how to undo that.</summary>
internal sealed class DiskFile(string path, FileKind kind)
{
    private const int Sector = 512;

    private readonly List<Unsynced> unsynced = [];

    public FileKind Kind { get; } = kind;

    public void Add(Unsynced change) => unsynced.Add(change);

    public void Synced() => unsynced.Clear();

    /// <summary>Leaves the file as a machine might have that lost its power now.</summary>
    public void Lose(Loss loss, Random chance)
    {
        if (loss == Loss.Nothing || unsynced.Count == 0 || !File.Exists(path))
        {
            return;
        }

        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        foreach (var change in Enumerable.Reverse(unsynced))
        {
            RandomAccess.Write(file, change.Before, change.Offset);
            RandomAccess.SetLength(file, change.SizeBefore);
        }

        foreach (var change in unsynced.Where(_ => loss == Loss.Some && chance.Next(2) == 0))
        {
            if (change.Written is null)
            {
                RandomAccess.SetLength(file, change.Offset);
            }
            else
            {
                RandomAccess.Write(file, change.Written.AsSpan(0, Torn(change.Written.Length, chance)), change.Offset);
            }
        }
    }

    /// <summary>How much of a write arrived: mostly all of it, sometimes some of its sectors.</summary>
    public static int Torn(int length, Random chance) =>
        chance.Next(3) > 0 ? length : length > Sector ? chance.Next(length / Sector) * Sector : chance.Next(length);
}
