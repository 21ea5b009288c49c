using LtiAdvantage.Grades;
using LtiAdvantage.Http;
using LtiAdvantage.Keys;
using LtiAdvantage.Platforms;
using LtiAdvantage.Tokens;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Data;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Placements;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Schema;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Web.Features.GradeSync;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace LtiRevisionTool.Web.Tests.GradeSync;

/// <summary>The room over a real SQLite file and the real stores, with a clock that stands still.</summary>
internal sealed class SyncBench : IToolKeys, IAsyncDisposable
{
    public const string ServiceScopes =
        $"{GradeScope.LineItem} {GradeScope.LineItemReadOnly} {GradeScope.ResultReadOnly} {GradeScope.Score}";

    public static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 30, 0, 250, TimeSpan.Zero);
    private static readonly ToolKey Key = ToolKey.Create();

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("revision-sync-");
    private readonly HttpClient http = PlatformHttp.CreateClient("RevisionTests", "1.0", OutboundPolicy.Development);
    private readonly Database database;
    private readonly List<IDisposable> workers = [];
    private int made;

    private SyncBench(DatabaseSettings? settings)
    {
        Settings = settings ?? new(DatabaseEngine.Sqlite, $"Data Source={File}");
        database = new Database(Settings);
        Platforms = new PlatformStore(database);
        Outbox = new GradeOutboxStore(database);
        Deliveries = new GradeDeliveryStore(database);
        Recovery = new GradeRecovery(database);
        Placements = new PlacementStore(database);
        Logins = new LoginStateStore(database);
        Sessions = new SessionStore(database);
    }

    public DatabaseSettings Settings { get; }

    private string File => Path.Combine(folder.FullName, "revision.db");

    public Database Database => database;

    public FakeTimeProvider Time { get; } = new(Start);

    public GradeSignal Signal { get; } = new();

    public GradeSyncOptions Options { get; } = new();

    public PlatformStore Platforms { get; }

    public GradeOutboxStore Outbox { get; }

    public GradeDeliveryStore Deliveries { get; }

    public GradeRecovery Recovery { get; }

    public PlacementStore Placements { get; }

    public LoginStateStore Logins { get; }

    public SessionStore Sessions { get; }

    /// <param name="settings">Null: a SQLite file of its own.</param>
    public static async Task<SyncBench> CreateAsync(DatabaseSettings? settings = null)
    {
        var bench = new SyncBench(settings);
        if (settings is null)
        {
            await MigratedFile.CopyToAsync(bench.File);
        }
        else
        {
            await new SchemaMigrator(bench.database).MigrateAsync(CancellationToken.None);
        }

        return bench;
    }

    /// <summary>The same file as another process sees it.</summary>
    public Database AnotherDatabase() => new(Settings);

    public async Task<Guid> PlatformAsync(string url = "http://127.0.0.1:1", string family = "Generic")
    {
        var settings = new PlatformSettings
        {
            Name = "Northgate",
            Issuer = $"https://lms-{made++}.example",
            ClientId = "client",
            AuthorizationEndpoint = $"{url}/auth",
            TokenEndpoint = $"{url}/token",
            JwksUri = $"{url}/jwks",
            Family = family,
        };
        return (await Platforms.UpsertFromSettingsAsync(settings, Time.GetUtcNow(), CancellationToken.None)).Id;
    }

    /// <summary>A learner's launch of a link; the same link and learner again when they are named again.</summary>
    public async Task<Learner> LaunchAsync(Guid platform, LaunchedPlacement placement, string subject = "amy", string? name = null)
    {
        var now = Time.GetUtcNow();
        var launch = await new LaunchStore(database).RecordAsync(
            new LaunchRecord
            {
                PlatformId = platform,
                DeploymentId = "1",
                Course = new LaunchedCourse { ContextId = "course-1" },
                Placement = placement,
                Person = new LaunchedPerson { Subject = subject, Name = name },
                Session = new NewSession
                {
                    Id = Guid.CreateVersion7(now),
                    SecretHash = $"secret-{made++}",
                    FormKey = "key",
                    Role = LaunchRole.Learner,
                    CreatedAt = now,
                    ExpiresAt = now.AddHours(8),
                },
            },
            CancellationToken.None);
        return new Learner(this, launch.PlacementId, launch.PersonId);
    }

    /// <summary>A link with a column of its own.</summary>
    public static LaunchedPlacement WithColumn(string url, string link = "link-1", string part = "checkpoint-1") => new()
    {
        ResourceLinkId = link,
        Title = "Checkpoint 1",
        LinkSettings = Link(part),
        LineItemUrl = url,
        Scopes = ServiceScopes,
    };

    /// <summary>A link without one, in a course whose columns the tool may see and make.</summary>
    public static LaunchedPlacement WithoutColumn(
        string listUrl, bool graded, string link = "link-1", string part = "checkpoint-1") => new()
    {
        ResourceLinkId = link,
        Title = "Checkpoint 1",
        LinkSettings = Link(part, graded ? "true" : null),
        MakesColumn = graded,
        LineItemsUrl = listUrl,
        Scopes = ServiceScopes,
    };

    /// <summary>A worker in a process of its own.</summary>
    public GradeWorker Worker(IGradebook? gradebook = null, ILogger<GradeDelivery>? log = null)
    {
        gradebook ??= Gradebook();
        var delivery = new GradeDelivery(
            gradebook,
            new GradeColumns(gradebook, Placements, Time),
            new GradeOutcomes(new GradeSettlement(database), Deliveries, Recovery, Time, NullLogger<GradeOutcomes>.Instance),
            Outbox,
            Deliveries,
            new ShowingColumns(new ColumnRecovery(database), Time, NullLogger<ShowingColumns>.Instance),
            new TopicLibrary([Topic]),
            Microsoft.Extensions.Options.Options.Create(new ToolOptions { PublicUrl = new Uri("https://tool.example") }),
            Time,
            log ?? NullLogger<GradeDelivery>.Instance);
        var worker = new GradeWorker(
            Deliveries, delivery, Signal, Microsoft.Extensions.Options.Options.Create(Options), Time, NullLogger<GradeWorker>.Instance);
        workers.Add(worker);
        return worker;
    }

    /// <summary>The way to gradebooks over HTTP, with tokens of its own.</summary>
    public Gradebook Gradebook() => new(
        new GradesClient(http, new AccessTokens(http, this, Time), Time), new Registrations(Platforms, new DeploymentStore(database)));

    /// <summary>One worker, once, until nothing is due.</summary>
    public Task RunAsync(IGradebook? gradebook = null) => Worker(gradebook).RunOnceAsync(CancellationToken.None);

    public Task<ToolKey> CurrentAsync(Registration registration, CancellationToken cancellation) => Task.FromResult(Key);

    public async ValueTask DisposeAsync()
    {
        workers.ForEach(worker => worker.Dispose());
        http.Dispose();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        await ValueTask.CompletedTask;
    }

    public static Topic Topic { get; } = new([], [new Checkpoint(1, []), new Checkpoint(2, [])], [])
    {
        Slug = "history",
        Title = "History",
        Audience = "Everybody",
    };

    private static string Link(string part, string? graded = null)
    {
        var custom = new Dictionary<string, string> { ["topic"] = "history", ["part"] = part };
        if (graded is not null)
        {
            custom["graded"] = graded;
        }

        return StoredLink.Write(custom, "https://tool.example/lti/launch");
    }
}
