using System.Globalization;
using LtiRevisionTool.Endurance.Tests.Pupils;
using LtiRevisionTool.Endurance.Tests.Stored;
using LtiRevisionTool.Endurance.Tests.Support;
using Npgsql;

namespace LtiRevisionTool.Endurance.Tests.Nodes;

/// <summary>Two processes of the tool on one PostgreSQL database behind a balancer, and pupils who work at both.</summary>
internal sealed class TwoNodes : IAsyncDisposable
{
    private static readonly TimeSpan Down = TimeSpan.FromSeconds(1), Pause = TimeSpan.FromMilliseconds(300);

    private readonly RunFolder folder = RunFolder.For("two-nodes");
    private readonly OwnPostgreSql database;
    private readonly School school;
    private readonly List<ToolNode> nodes;
    private readonly Diary diary;
    private readonly List<Pupil> pupils;
    private readonly List<string> breaches = [];
    private Balancer? balancer;
    private int faults;
    private int sentWhileDown;

    private TwoNodes(OwnPostgreSql database, School school)
    {
        (this.database, this.school) = (database, school);
        var own = folder.Sub(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N"));
        diary = new Diary(Path.Combine(own, "diary"));
        var certificate = TestCertificate.Write(Path.Combine(own, "nodes.pfx"));
        nodes = [.. Enumerable.Range(1, 2).Select(number => Node(Path.Combine(own, $"node-{number}.log"), certificate))];
        pupils = [.. Activity.Students.SelectMany((student, at) => Activity.All.Select(activity => Pupil.At(school, student, activity, diary, at, Scale.Of(20, 2))))];
    }

    public int Kills { get; private set; }

    public string Figures => string.Create(CultureInfo.InvariantCulture,
        $"{Kills} kills, {diary.ShownCount} answers and {diary.EndedCount} results shown, {faults} requests met a dying node, {sentWhileDown} scores sent by the other node");

    public string Logs => string.Concat(nodes.Select(node => node.Log()));

    /// <summary>Both nodes start at the same moment on an empty database.</summary>
    public static async Task<TwoNodes> StartAsync()
    {
        var two = new TwoNodes(await OwnPostgreSql.CreateAsync(), await School.OpenAsync(new SchoolPlace { StartsTool = false }));
        var ready = await Task.WhenAll(two.nodes.Select(node => node.StartAsync()));
        Assert.True(ready.All(yes => yes), two.Logs);
        two.balancer = await Balancer.StartAsync(two.school.Tool, two.nodes);
        return two;
    }

    /// <summary>
    /// Lets so many pupils work while one node after the other dies and comes back: for the time given, and so many kills at least.
    /// </summary>
    /// <returns>What should not have been answered.</returns>
    public async Task<IReadOnlyList<string>> WorkAsync(TimeSpan howLong, int kills, int atOnce, TimeSpan killEvery)
    {
        using var enough = new CancellationTokenSource();
        var began = TimeProvider.System.GetTimestamp();
        var killing = KillAsync(killEvery, () => Kills >= kills && TimeProvider.System.GetElapsedTime(began) >= howLong);
        var working = Task.WhenAll(pupils.Take(atOnce).Select(pupil => WorkAsync(pupil, enough.Token)));
        await Task.WhenAny(killing, working);
        await enough.CancelAsync();
        await Task.WhenAll(killing, working);
        return breaches;
    }

    /// <summary>With one node dead and not coming back, somebody new works up to a grade that arrives; then with the other one.</summary>
    public async Task AloneAsync()
    {
        foreach (var (node, pupil) in nodes.Zip(pupils.TakeLast(2)))
        {
            node.Kill();
            while (pupil.Result is null)
            {
                await pupil.StepAsync();
            }

            await AllDeliveredAsync();
            Assert.True(await node.StartAsync(), node.Log());
        }
    }

    /// <summary>Everybody gets the reply they waited for, every grade arrives; then everything is held against everything.</summary>
    public async Task<IReadOnlyList<string>> EndAsync()
    {
        foreach (var pupil in pupils.Where(pupil => pupil.Waits))
        {
            await pupil.StepAsync();
        }

        await AllDeliveredAsync();
        var work = await ReadAsync();
        return [.. Promise.Breaches(diary.Promises(), work), .. await Gradebooks.DifferencesAsync(school, work)];
    }

    /// <summary>The key ring as it lies in the database.</summary>
    public async Task<IReadOnlyList<string>> KeyRingAsync()
    {
        await using var connection = await OpenAsync();
        return await StoredWork.ListAsync(connection, "SELECT xml FROM key_ring", row => row.GetString(0));
    }

    public async ValueTask DisposeAsync()
    {
        if (balancer is not null)
        {
            await balancer.DisposeAsync();
        }

        nodes.ForEach(node => node.Dispose());
        pupils.ForEach(pupil => pupil.Dispose());
        diary.Dispose();
        await school.DisposeAsync();
        await database.DisposeAsync();
        folder.Dispose();
    }

    private Task AllDeliveredAsync() =>
        Eventually.TrueAsync("every grade is delivered", TimeSpan.FromMinutes(3), async () => (await ReadAsync()).Grades.All(grade => grade.IsDelivered));

    private ToolNode Node(string log, string certificate)
    {
        var node = school.Node(log);
        node.ListenAt($"http://localhost:{FreePort.Next()}");
        node.Set("Database__Engine", "PostgreSql");
        node.Set("ConnectionStrings__RevisionTool", database.ConnectionString);
        node.Set("DataProtection__CertificatePath", certificate);
        node.Set("DataProtection__CertificatePassword", TestCertificate.Password);
        node.Set("RateLimits__PerMinute", "0");
        node.Set("GradeSync__PollSeconds", "1");
        return node;
    }

    private async Task KillAsync(TimeSpan every, Func<bool> enough)
    {
        while (!enough())
        {
            await Task.Delay(every);
            var node = nodes[Kills++ % nodes.Count];
            node.Kill();
            var before = await Gradebooks.TakenAsync(school);
            await Task.Delay(Down);
            sentWhileDown += await Gradebooks.TakenAsync(school) - before;
            Assert.True(await node.StartAsync(), node.Log());
        }
    }

    private async Task WorkAsync(Pupil pupil, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            try
            {
                await pupil.StepAsync();
            }
            catch (ToldException told) when (told is { Status: System.Net.HttpStatusCode.BadGateway, Code: null })
            {
                Interlocked.Increment(ref faults);
                await Task.WhenAny(Task.Delay(Pause, enough));
            }
            catch (ToldException told)
            {
                lock (breaches)
                {
                    breaches.Add(told.Message);
                }

                pupil.StartOver();
            }
        }
    }

    private async Task<StoredWork> ReadAsync()
    {
        await using var connection = await OpenAsync();
        return await StoredWork.ReadAsync(connection);
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
