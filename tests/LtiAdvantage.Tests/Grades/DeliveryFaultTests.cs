using System.Net;
using System.Net.Sockets;
using LtiAdvantage.Grades;
using LtiAdvantage.Tests.Http;
using Xunit;

namespace LtiAdvantage.Tests.Grades;

public sealed class DeliveryFaultTests
{
    [Fact]
    [Trait("Row", "AGS-24")]
    [Trait("Row", "AGS-29")]
    public async Task No_answer_in_thirty_seconds_leaves_the_score_unknown()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => new FakeAnswer { Hang = true };
        var posting = tool.PostAsync(A.Score);
        await tool.Platform.Arrived;

        tool.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(new DeliveryOutcome.Unknown(GradeCause.Timeout), await posting);
    }

    [Fact]
    [Trait("Row", "AGS-24")]
    public async Task A_connection_that_breaks_after_sending_leaves_the_score_unknown()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => new FakeAnswer { Break = true };

        var outcome = await tool.PostAsync(A.Score);

        Assert.Equal(new DeliveryOutcome.Unknown(GradeCause.ConnectionBroken), outcome);
        Assert.Single(tool.Platform.Seen);
    }

    [Fact]
    [Trait("Row", "AGS-24")]
    public async Task A_success_that_is_cut_short_leaves_the_score_unknown()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => FakeAnswer.Json("{\"resultUrl\":") with { CutShort = true };

        var outcome = await tool.PostAsync(A.Score);

        // Whether the status still gets through is up to the network.
        Assert.Equal(GradeCause.ConnectionBroken, Assert.IsType<DeliveryOutcome.Unknown>(outcome).Cause);
    }

    [Fact]
    [Trait("Row", "AGS-24")]
    public async Task A_connection_that_breaks_on_reading_is_only_tried_later()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => new FakeAnswer { Break = true };

        var read = await tool.Grades.ReadResultAsync(tool.Grant, tool.LineItem, "5", CancellationToken.None);

        Assert.Equal(new ServiceResult<Result?>.Failed(new DeliveryOutcome.TryLater(GradeCause.ConnectionBroken)), read);
    }

    [Fact]
    [Trait("Row", "AGS-29")]
    public async Task A_refused_connection_makes_the_whole_platform_wait()
    {
        await using var tool = await Tool.ConnectAsync();

        var outcome = await tool.Grades.PostScoreAsync(tool.Grant, $"http://127.0.0.1:{ClosedPort()}/2/lineitem", A.Score, CancellationToken.None);

        Assert.Equal(new DeliveryOutcome.TryLater(GradeCause.Unreachable) { WholePlatform = true }, outcome);
    }

    [Fact]
    [Trait("Row", "AGS-29")]
    public async Task A_name_that_is_not_found_makes_the_whole_platform_wait()
    {
        await using var tool = await Tool.ConnectAsync();

        var outcome = await tool.Grades.PostScoreAsync(tool.Grant, "https://lms.invalid/2/lineitem", A.Score, CancellationToken.None);

        Assert.Equal(new DeliveryOutcome.TryLater(GradeCause.Unreachable) { WholePlatform = true }, outcome);
    }

    [Fact]
    [Trait("Row", "AGS-29")]
    public async Task A_connection_that_cannot_be_made_secure_makes_the_whole_platform_wait()
    {
        await using var tool = await Tool.ConnectAsync();
        var plain = tool.LineItem.Replace("http://", "https://", StringComparison.Ordinal);

        var outcome = await tool.Grades.PostScoreAsync(tool.Grant, plain, A.Score, CancellationToken.None);

        Assert.Equal(new DeliveryOutcome.TryLater(GradeCause.InsecureConnection) { WholePlatform = true }, outcome);
    }

    [Fact]
    public async Task An_answer_larger_than_eight_mebibytes_is_not_read()
    {
        await using var tool = await Tool.ConnectAsync();
        var body = new string(' ', (8 * 1024 * 1024) + 1);
        tool.Platform.Service = _ => FakeAnswer.Json(body);

        var list = await tool.Grades.ListLineItemsAsync(tool.Grant, tool.LineItems, CancellationToken.None);

        Assert.Equal(new ServiceResult<LineItemList>.Failed(new DeliveryOutcome.Refused(GradeCause.AnswerTooLarge, 200)), list);
    }

    [Fact]
    public async Task Cancelling_throws()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => new FakeAnswer { Hang = true };
        using var cancellation = new CancellationTokenSource();
        var posting = tool.Grades.PostScoreAsync(tool.Grant, tool.LineItem, A.Score, cancellation.Token);
        await tool.Platform.Arrived;

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posting);
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
