using LtiAdvantage.Grades;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Privacy;
using LtiRevisionTool.Web.Features.GradeSync;
using Microsoft.Extensions.Logging;
using Moq;

namespace LtiRevisionTool.Web.Tests.GradeSync;

/// <summary>A person is erased while the worker has grades of theirs.</summary>
public sealed class ErasedPersonTests : IAsyncLifetime
{
    private readonly Mock<IGradebook> gradebook = new();
    private readonly Faults faults = new();
    private SyncBench bench = null!;
    private Learner amy = null!;

    public static TheoryData<string> Outcomes => ["accepted", "refused", "later", "unknown", "conflict", "a fault of ours"];

    public async Task InitializeAsync()
    {
        bench = await SyncBench.CreateAsync();
        amy = await bench.LaunchAsync(await bench.PlatformAsync(), SyncBench.WithColumn("https://lms.example/7"));
        gradebook.Setup(book => book.ReadAsync(It.IsAny<LeasedGrade>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new ShownGrade.NotKnown());
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    [Trait("Row", "AGS-53")]
    public async Task AGS_53_A_queued_score_of_an_erased_person_is_not_sent()
    {
        await amy.FinishAsync(7);
        await EraseAsync();

        await bench.RunAsync(gradebook.Object);

        gradebook.Verify(book => book.SendAsync(It.IsAny<LeasedGrade>(), It.IsAny<OutgoingScore>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    [Trait("Row", "AGS-53")]
    public async Task AGS_53_A_delivery_under_way_settles_without_harm(string outcome)
    {
        Guid grade = default;
        gradebook.Setup(book => book.SendAsync(It.IsAny<LeasedGrade>(), It.IsAny<OutgoingScore>(), It.IsAny<CancellationToken>()))
            .Returns(async (LeasedGrade leased, OutgoingScore _, CancellationToken _) =>
            {
                grade = leased.Id;
                await EraseAsync();
                return outcome switch
                {
                    "accepted" => new DeliveryOutcome.Accepted(),
                    "refused" => new DeliveryOutcome.Refused(GradeCause.Locked, 500),
                    "later" => new DeliveryOutcome.TryLater(GradeCause.Stale),
                    "unknown" => new DeliveryOutcome.Unknown(GradeCause.Stale, 500),
                    "conflict" => new DeliveryOutcome.Conflict(409),
                    _ => throw new InvalidOperationException("a fault"),
                };
            });
        await amy.FinishAsync(7);

        await bench.Worker(gradebook.Object, faults).RunOnceAsync(CancellationToken.None);

        Assert.NotEqual(default, grade);
        Assert.Equal(outcome == "a fault of ours" ? ["a fault"] : [], faults.All);
        Assert.Null(await bench.Outbox.FindAsync(amy.PlacementId, amy.PersonId, CancellationToken.None));
        Assert.Empty(await bench.Outbox.LedgerAsync(grade, CancellationToken.None));
        await bench.RunAsync(gradebook.Object);
        gradebook.Verify(book => book.SendAsync(It.IsAny<LeasedGrade>(), It.IsAny<OutgoingScore>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    private Task<ErasedData?> EraseAsync() =>
        new ErasureStore(bench.Database).EraseAsync(amy.PersonId, "operator", bench.Time.GetUtcNow(), CancellationToken.None);

    private sealed class Faults : ILogger<GradeDelivery>
    {
        public List<string> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (exception is not null)
            {
                All.Add(exception.Message);
            }
        }
    }
}
