using LtiAdvantage.Http;
using LtiAdvantage.Keys;
using LtiAdvantage.Platforms;
using LtiAdvantage.Roster;
using LtiAdvantage.Tokens;
using LtiRevisionTool.Data;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Roster;
using LtiRevisionTool.Data.Schema;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Web.Features.Roster;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace LtiRevisionTool.Web.Tests.Roster;

/// <summary>The room over the real stores and real HTTP, with a clock that stands still.</summary>
internal sealed class RosterBench : IToolKeys, IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 30, 0, TimeSpan.Zero);
    private static readonly ToolKey Key = ToolKey.Create();
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("revision-roster-");
    private readonly HttpClient http = PlatformHttp.CreateClient("RevisionTests", "1.0", OutboundPolicy.Development);
    private readonly List<RosterRefresh> nodes = [];
    private readonly DatabaseSettings settings;
    private RecordedLaunch launch = null!;
    private int made;

    private RosterBench(ForeignPlatform lms, DatabaseSettings? settings)
    {
        Lms = lms;
        this.settings = settings ?? new(DatabaseEngine.Sqlite, $"Data Source={File}");
        Database = new Database(this.settings);
        Rosters = new RosterStore(Database);
        Members = new RosterMemberStore(Database);
        Platforms = new PlatformStore(Database);
    }

    public ForeignPlatform Lms { get; }

    private string File => Path.Combine(folder.FullName, "revision.db");

    public Database Database { get; }

    public FakeTimeProvider Time { get; } = new(Start);

    public RosterStore Rosters { get; }

    public RosterMemberStore Members { get; }

    public PlatformStore Platforms { get; }

    public Guid Course => launch.CourseId!.Value;

    public PlatformSettings Platform => new()
    {
        Name = "Northgate",
        Issuer = Lms.Address,
        ClientId = ForeignPlatform.ClientId,
        AuthorizationEndpoint = $"{Lms.Address}/auth",
        TokenEndpoint = $"{Lms.Address}/token",
        JwksUri = $"{Lms.Address}/jwks",
    };

    /// <param name="settings">Null: a SQLite file of its own.</param>
    public static async Task<RosterBench> CreateAsync(DatabaseSettings? settings = null)
    {
        var bench = new RosterBench(await ForeignPlatform.StartAsync(), settings);
        if (settings is null)
        {
            await MigratedFile.CopyToAsync(bench.File);
        }
        else
        {
            await new SchemaMigrator(bench.Database).MigrateAsync(CancellationToken.None);
        }

        bench.launch = await bench.LaunchAsync("teacher", role: LaunchRole.Teacher);
        return bench;
    }

    /// <summary>A node of the tool: its own connections, turns and tokens.</summary>
    public RosterRefresh Node()
    {
        var database = new Database(settings);
        var rosters = new RosterStore(database);
        var reading = new RosterReading(
            rosters,
            new RosterMemberStore(database),
            new Registrations(new PlatformStore(database), new DeploymentStore(database)),
            new RosterClient(http, new AccessTokens(http, this, Time), Time),
            new RosterTurns(),
            Time,
            NullLogger<RosterReading>.Instance);
        var node = new RosterRefresh(rosters, reading, Time);
        nodes.Add(node);
        return node;
    }

    /// <summary>A launch that names the list; another course has another.</summary>
    public async Task<RecordedLaunch> LaunchAsync(string subject, string course = "course-1", LaunchRole role = LaunchRole.Learner)
    {
        var platform = await Platforms.UpsertFromSettingsAsync(Platform, Time.GetUtcNow(), CancellationToken.None);
        var now = Time.GetUtcNow();
        return await new LaunchStore(Database).RecordAsync(
            new LaunchRecord
            {
                PlatformId = platform.Id,
                DeploymentId = ForeignPlatform.Deployment,
                Course = new LaunchedCourse { ContextId = course, MembershipsUrl = course == "course-1" ? Lms.Memberships : $"{Lms.Address}/courses/{course}/members" },
                Placement = new LaunchedPlacement { ResourceLinkId = $"link of {course}", LinkSettings = "{}" },
                Person = new LaunchedPerson { Subject = subject },
                Session = new NewSession
                {
                    Id = Guid.CreateVersion7(now),
                    SecretHash = $"secret-{made++}",
                    FormKey = "key",
                    Role = role,
                    CreatedAt = now,
                    ExpiresAt = now.AddHours(8),
                },
            },
            CancellationToken.None);
    }

    public async Task<RosterRow> RosterAsync(Guid? course = null) => (await Rosters.FindOfCourseAsync(course ?? Course, CancellationToken.None))!;

    /// <summary>Somebody looks at the class; what came of it, once nothing is under way.</summary>
    public async Task<RosterRow> LookAsync(RosterRefresh node, bool asked = false)
    {
        await node.LookAsync(await RosterAsync(), asked, CancellationToken.None);
        return await IdleAsync();
    }

    /// <summary>Somebody looks after some time.</summary>
    public Task<RosterRow> LookAfterAsync(RosterRefresh node, TimeSpan time, bool asked = false)
    {
        Time.Advance(time);
        return LookAsync(node, asked);
    }

    /// <summary>How it stands once nothing is under way.</summary>
    public Task<RosterRow> IdleAsync(Guid? course = null) => Eventually.FindAsync("the reading ends", Soon, async () =>
        await RosterAsync(course) is { } roster && roster.ClaimedUntil <= Time.GetUtcNow() ? roster : null);

    /// <summary>Who is on the kept list.</summary>
    public async Task<IReadOnlyList<string>> ListedAsync() =>
        [.. (await Members.ListAsync(Course, CancellationToken.None)).Select(member => member.Subject).Order(StringComparer.Ordinal)];

    /// <summary>The list is these members from now on.</summary>
    public void List(params string[] users) => Lms.AnswerMembers = context => Lms.WritePageAsync(context, users);

    /// <summary>The list is answered with this status.</summary>
    public void Fail(int status, string body = "", int? retryAfter = null) => Lms.AnswerMembers = context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return context.Response.WriteAsync(body);
    };

    public Task<ToolKey> CurrentAsync(Registration registration, CancellationToken cancellation) => Task.FromResult(Key);

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await node.StopAsync(CancellationToken.None);
            node.Dispose();
        }

        await Lms.DisposeAsync();
        http.Dispose();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
