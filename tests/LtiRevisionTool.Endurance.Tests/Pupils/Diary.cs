using System.Globalization;

namespace LtiRevisionTool.Endurance.Tests.Pupils;

/// <summary>
/// What pupils were told, on disk at once and read again by a later run: answers they sent, marks they were shown, attempts whose
/// result they saw.
/// </summary>
internal sealed class Diary : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, Posted> posted = [];
    private readonly Dictionary<Guid, int> shown = [];
    private readonly Dictionary<Guid, int> ended = [];
    private readonly StreamWriter file;

    public Diary(string path)
    {
        foreach (var line in File.Exists(path) ? File.ReadAllLines(path) : [])
        {
            Read(line.Split(' '));
        }

        file = new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read)) { AutoFlush = true };
    }

    /// <param name="Person">The pupil's user id.</param>
    /// <param name="Link">The activity's resource link id.</param>
    /// <param name="Item">The question.</param>
    internal sealed record Posted(string Person, string Link, string Item);

    /// <summary>The last cycle that came to its end.</summary>
    public int LastCycle { get; private set; }

    public int CycleCount { get; private set; }

    public int ShownCount => shown.Count;

    public int EndedCount => ended.Count;

    /// <summary>Before an answer is sent for the first time.</summary>
    public void Sends(Guid submission, Posted answer)
    {
        lock (gate)
        {
            posted[submission] = answer;
            file.WriteLine($"sends {submission} {answer.Person} {answer.Link} {answer.Item}");
        }
    }

    /// <summary>A page showed the mark of this answer.</summary>
    public void Shows(Guid submission, int marks)
    {
        lock (gate)
        {
            if (shown.TryGetValue(submission, out var before))
            {
                Assert.Equal(before, marks);
                return;
            }

            shown[submission] = marks;
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"shows {submission} {marks}"));
        }
    }

    /// <summary>A result page showed the total of the attempt that this answer belongs to.</summary>
    public void Ends(Guid submission, int total)
    {
        lock (gate)
        {
            ended[submission] = total;
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ends {submission} {total}"));
        }
    }

    public void EndCycle(int cycle, string how)
    {
        lock (gate)
        {
            (LastCycle, CycleCount) = (cycle, CycleCount + 1);
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cycle {cycle} {how}"));
        }
    }

    public Promises Promises()
    {
        lock (gate)
        {
            return new Promises(new Dictionary<Guid, Posted>(posted), new Dictionary<Guid, int>(shown), new Dictionary<Guid, int>(ended));
        }
    }

    public void Dispose() => file.Dispose();

    private void Read(string[] words)
    {
        switch (words)
        {
            case ["sends", var submission, var person, var link, var item]:
                posted[Guid.Parse(submission)] = new Posted(person, link, item);
                break;
            case ["shows", var submission, var marks]:
                shown[Guid.Parse(submission)] = int.Parse(marks, CultureInfo.InvariantCulture);
                break;
            case ["ends", var submission, var total]:
                ended[Guid.Parse(submission)] = int.Parse(total, CultureInfo.InvariantCulture);
                break;
            case ["cycle", var cycle, ..]:
                (LastCycle, CycleCount) = (int.Parse(cycle, CultureInfo.InvariantCulture), CycleCount + 1);
                break;
            default:
                break;
        }
    }
}
