using LtiRevisionTool.Data.Appeals;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Sessions;
using Xunit;

namespace LtiRevisionTool.Data.Tests.Support;

/// <summary>Builds what tests start from, each thing unlike those of every other test in the database.</summary>
public sealed class World(Database database)
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private static int made;

    public static CancellationToken None => CancellationToken.None;

    public PlatformStore Platforms { get; } = new(database);

    public LaunchStore Launches { get; } = new(database);

    public AttemptStore Attempts { get; } = new(database);

    public AnswerStore Answers { get; } = new(database);

    public AppealStore Appeals { get; } = new(database);

    public AppealDecisionStore Decisions { get; } = new(database);

    public GradeOutboxStore Grades { get; } = new(database);

    public GradeDeliveryStore Delivery { get; } = new(database);

    public GradeSettlement Settlement { get; } = new(database);

    public static Guid NewId() => Guid.CreateVersion7(Morning);

    public static string Unique(string what) => $"{what}-{Interlocked.Increment(ref made)}";

    public static PlatformSettings PlatformSettings() => new()
    {
        Name = "Northgate",
        Issuer = $"https://{Unique("lms")}.example",
        ClientId = "client",
        AuthorizationEndpoint = "https://lms.example/auth",
        TokenEndpoint = "https://lms.example/token",
        JwksUri = "https://lms.example/jwks",
    };

    public static LaunchRecord Launch(Guid platform, string subject = "amy", string link = "link-1") => new()
    {
        PlatformId = platform,
        DeploymentId = "1",
        Course = new LaunchedCourse { ContextId = "course-1", Label = "H1", Title = "History" },
        Placement = new LaunchedPlacement
        {
            ResourceLinkId = link,
            Title = "Card 1",
            LinkSettings = "{}",
            LineItemUrl = "https://lms.example/items/7?type=1",
        },
        Person = new LaunchedPerson { Subject = subject, Name = "Amy Ames", GivenName = "Amy", FamilyName = "Ames" },
        Session = new NewSession
        {
            Id = NewId(),
            SecretHash = Unique("secret"),
            FormKey = "key",
            Role = LaunchRole.Learner,
            CreatedAt = Morning,
            ExpiresAt = Morning.AddHours(8),
        },
    };

    /// <summary>What the gradebook should say: the marks of all finished attempts, out of 10 each.</summary>
    public static GradeChange? Sum(IReadOnlyList<AttemptRow> finished) =>
        finished.Count == 0 ? null : new(finished.Sum(attempt => attempt.Marks), 20, finished[0].StartedAt, finished[^1].FinishedAt);

    public async Task<Guid> PlatformAsync() => (await Platforms.UpsertFromSettingsAsync(PlatformSettings(), Morning, None)).Id;

    /// <summary>Has whatever is in the outbox wait.</summary>
    public async Task DisableAllPlatformsAsync()
    {
        foreach (var platform in await Platforms.ListAsync(None))
        {
            await Platforms.SwitchAsync(platform.Id, PlatformState.Disabled, seen: null, "operator", Morning, None);
        }
    }

    public async Task<RecordedLaunch> LaunchAsync(Guid? platform = null, string subject = "amy") =>
        await Launches.RecordAsync(Launch(platform ?? await PlatformAsync(), subject), None);

    public async Task<AttemptRow> AttemptAsync(RecordedLaunch launch, int checkpoint = 1, int items = 1)
    {
        var before = await Attempts.ListAsync(launch.PlacementId, launch.PersonId, None);
        var attempt = new NewAttempt
        {
            Id = NewId(),
            PlacementId = launch.PlacementId,
            PersonId = launch.PersonId,
            Checkpoint = checkpoint,
            Number = before.Count(attempt => attempt.Checkpoint == checkpoint) + 1,
            Seed = 7,
            Items = "[]",
            ItemCount = items,
            MaxMarks = 10 * items,
            StartedAt = Morning,
        };
        return Assert.IsType<AttemptStart.Started>(await Attempts.StartAsync(attempt, null, None)).Attempt;
    }

    public static NewAnswer Answer(AttemptRow attempt, string item = "Q1.1", int marks = 1) => new()
    {
        Id = NewId(),
        AttemptId = attempt.Id,
        PersonId = attempt.PersonId,
        ItemId = item,
        Response = """{"answer":"b"}""",
        Marks = marks,
        MaxMarks = 10,
        Verdict = "right",
    };

    public Task<AnswerOutcome> AnswerAsync(AttemptRow attempt, string item = "Q1.1", int marks = 1) =>
        Answers.RecordAsync(Answer(attempt, item, marks), Sum, Morning, None);

    public static NewAppeal Appeal(AttemptRow attempt, Guid answer, string typedAs = "party chairman") => new()
    {
        Id = NewId(),
        AnswerId = answer,
        PlacementId = attempt.PlacementId,
        PersonId = attempt.PersonId,
        TypedAs = typedAs,
        AskedAt = Morning,
    };

    /// <summary>An answer without marks that its pupil thinks should count.</summary>
    public async Task<AppealRow> AppealAsync(AttemptRow attempt, string item = "Q1.1", string typedAs = "party chairman")
    {
        var answer = Answer(attempt, item, marks: 0);
        await Answers.RecordAsync(answer, Sum, Morning, None);
        var appeal = Appeal(attempt, answer.Id, typedAs);
        Assert.Equal(AppealOutcome.Asked, await Appeals.AskAsync(appeal, None));
        return (await Appeals.FindAsync(appeal.Id, attempt.PlacementId, None))!;
    }

    /// <summary>A learner of the platform whose grade waits to be sent.</summary>
    public async Task<GradeRow> WaitingGradeAsync(Guid platform, DateTimeOffset? raisedAt = null)
    {
        var launch = await LaunchAsync(platform, Unique("learner"));
        return (await Grades.RaiseAsync(launch.PlacementId, launch.PersonId, new(5, 20, null, null), raisedAt ?? Morning, None))!;
    }
}
