using System.Globalization;
using LtiRevisionTool.Endurance.Tests.Pupils;
using LtiRevisionTool.Endurance.Tests.Stored;
using LtiRevisionTool.Endurance.Tests.Support;

namespace LtiRevisionTool.Endurance.Tests.Kills;

/// <summary>
/// One part of the kills: an LMS of its own over the one database, and pupils who work while the tool dies again and again. All
/// that it knows is on disk after each cycle.
/// </summary>
internal sealed class KillRun : IAsyncDisposable
{
    private const int PupilsAtOnce = 3, Pace = 5;

    /// <summary>For a cut at a file that is not written: then the power goes at the next step of any.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30), AtMost = TimeSpan.FromMinutes(3);

    private readonly School school;
    private readonly ToolNode node;
    private readonly PowerCuts cuts;
    private readonly Diary diary;
    private readonly string database;
    private readonly List<Pupil> pupils;

    private KillRun(RunFolder folder, School school, string part)
    {
        (this.school, database) = (school, Path.Combine(folder.Sub("database"), "revision.db"));
        diary = new Diary(folder.File($"{part}.diary"));
        cuts = new PowerCuts(folder.Sub("orders"));
        node = school.Node(folder.File($"{part}.log"));
        node.EndLeftover();
        node.Set("ConnectionStrings__RevisionTool", $"Data Source={database}");
        node.Set("RateLimits__PerMinute", "0");
        cuts.Rule(node);
        pupils = [.. Activity.Students.SelectMany((student, at) => Activity.All.Select(activity =>
            Pupil.At(school, student, activity, diary, (at * 10) + int.Parse(activity.Id, CultureInfo.InvariantCulture), Pace)))];
    }

    /// <summary>The last cycle that came to its end, from 1.</summary>
    public int LastCycle => diary.LastCycle;

    public string Figures => $"{diary.CycleCount} kills at a persistence step, {diary.ShownCount} answers and {diary.EndedCount} results shown";

    public static async Task<KillRun> OpenAsync(RunFolder folder, int part)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"part-{part}");
        var address = folder.File($"{name}.lms");
        if (!File.Exists(address))
        {
            await File.WriteAllTextAsync(address, new SchoolPlace().Lms);
        }

        var place = new SchoolPlace { Lms = await File.ReadAllTextAsync(address), Folder = folder.Sub(name), IsKept = true, StartsTool = false };
        return new KillRun(folder, await School.OpenAsync(place), name);
    }

    /// <summary>Starts the tool, lets pupils work until it dies, and looks at what it left.</summary>
    public async Task<IReadOnlyList<string>> CutAsync(int cycle, string order)
    {
        var chance = CutOrders.ChanceOf(-cycle);
        cuts.Give(order);
        var breaches = new List<string>();
        if (await node.StartAsync())
        {
            var working = pupils.OrderByDescending(pupil => pupil.Waits).ThenBy(_ => chance.Next()).Take(PupilsAtOnce).ToList();
            var work = Task.WhenAll(working.Select(WorkAsync));
            if (order.EndsWith("database", StringComparison.Ordinal) && await Task.WhenAny(work, Task.Delay(Patience)) != work && cuts.Done is null)
            {
                cuts.Give(CutOrders.At(1, chance));
            }

            breaches.AddRange((await work.WaitAsync(AtMost)).OfType<string>());
        }
        else if (cuts.Done is null)
        {
            breaches.Add("The tool did not start.");
        }

        node.Kill();
        breaches.AddRange(await LookAsync());
        diary.EndCycle(cycle, $"{cuts.Done} ({order})");
        return breaches.Count == 0 ? [] : [$"Cycle {cycle}, {order}, {cuts.Done}:", .. breaches, node.Log()];
    }

    /// <summary>With the power on: everybody gets the reply they waited for, and every grade arrives.</summary>
    public async Task<IReadOnlyList<string>> EndAsync()
    {
        cuts.Give("nothing");
        Assert.True(await node.StartAsync(), node.Log());
        foreach (var pupil in pupils.Where(pupil => pupil.Waits))
        {
            await pupil.StepAsync();
        }

        try
        {
            await Eventually.TrueAsync("every grade is delivered", TimeSpan.FromMinutes(3), async () =>
                (await ReadAsync())!.Grades.All(grade => grade.IsDelivered));
        }
        catch (TimeoutException late)
        {
            var missing = (await ReadAsync())!.Grades.Where(grade => !grade.IsDelivered).Select(grade => grade.ToString());
            return [late.Message, .. missing, node.Log()];
        }

        var breaches = await LookAsync();
        return [.. breaches, .. await Gradebooks.DifferencesAsync(school, (await ReadAsync())!)];
    }

    public async ValueTask DisposeAsync()
    {
        node.Dispose();
        pupils.ForEach(pupil => pupil.Dispose());
        diary.Dispose();
        await school.DisposeAsync();
    }

    /// <summary>Until the tool dies. A fault that is answered is a breach unless it was the machine's last word.</summary>
    private async Task<string?> WorkAsync(Pupil pupil)
    {
        try
        {
            while (true)
            {
                await pupil.StepAsync();
            }
        }
        catch (HttpRequestException)
        {
            // It is gone, and what was sent will be sent again.
            return null;
        }
        catch (ToldException told) when (told.IsFault)
        {
            return await DiesAsync() ? null : told.Message;
        }
        catch (ToldException told)
        {
            return told.Message;
        }
    }

    private async Task<bool> DiesAsync()
    {
        await Task.WhenAny(node.EndedAsync(), Task.Delay(TimeSpan.FromSeconds(2)));
        return !node.Runs;
    }

    private async Task<IReadOnlyList<string>> LookAsync()
    {
        using var copy = new SqliteCopy(database);
        return [.. await copy.FaultsAsync(), .. await copy.ReadAsync() is { } work ? Promise.Breaches(diary.Promises(), OfThisPart(work)) : []];
    }

    private async Task<StoredWork?> ReadAsync()
    {
        using var copy = new SqliteCopy(database);
        return await copy.ReadAsync() is { } work ? OfThisPart(work) : null;
    }

    /// <summary>The database holds the work of every part, and each part knows its own promises.</summary>
    private StoredWork OfThisPart(StoredWork work)
    {
        var attempts = work.Attempts.Where(attempt => attempt.Owner.Platform == school.Lms).ToList();
        var ids = attempts.Select(attempt => attempt.Id).ToHashSet();
        return work with
        {
            Attempts = attempts,
            Answers = [.. work.Answers.Where(answer => ids.Contains(answer.Attempt))],
            Grades = [.. work.Grades.Where(grade => grade.Owner.Platform == school.Lms)],
        };
    }
}
