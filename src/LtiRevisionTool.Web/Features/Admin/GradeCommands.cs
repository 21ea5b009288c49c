using System.Globalization;
using System.Text.Json;
using LtiRevisionTool.Data.Grades;

namespace LtiRevisionTool.Web.Features.Admin;

internal sealed class GradeCommands(GradeOutboxStore grades, TimeProvider time)
{
    public async Task<bool> ListAsync(OutboxStateFilter? state, string? receipt, bool json, CancellationToken cancellation)
    {
        var filter = new GradeFilter { State = state is { } wanted ? Enum.Parse<OutboxState>(wanted.ToString()) : null, Receipt = receipt };
        var lines = (await grades.ListAsync(filter, cancellation)).Select(From).ToList();
        if (json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(lines, AdminJson.Default.ListGradeLine));
            return true;
        }

        await Console.Out.WriteAsync(TextTable.Of(
            ["RECEIPT", "STATE", "SCORE", "TRIES", "CAUSE", "SENT", "NEXT TRY", "PLATFORM", "COURSE", "ACTIVITY"],
            lines.Select(line => new[]
            {
                line.Receipt, line.State, string.Create(CultureInfo.InvariantCulture, $"{line.ScoreGiven:0.###}/{line.ScoreMaximum}"),
                line.Tries.ToString(CultureInfo.InvariantCulture), line.Cause ?? "", Instant(line.SentAt), Instant(line.NextTryAt),
                line.Platform, line.Course ?? "", line.Activity ?? "",
            })));
        return true;
    }

    public async Task<bool> RetryAsync(IReadOnlyList<string> receipts, bool allRefused, CancellationToken cancellation)
    {
        var rows = allRefused
            ? await grades.ListAsync(new GradeFilter { State = OutboxState.Refused, Limit = int.MaxValue }, cancellation)
            : await FindAsync(receipts, cancellation);
        foreach (var row in rows)
        {
            await grades.RetryAsync(row.Id, time.GetUtcNow(), cancellation);
            await Console.Out.WriteLineAsync(row.Receipt);
        }

        var unknown = receipts.ExceptBy(rows.Select(row => row.Receipt), Receipt.Read).ToList();
        foreach (var receipt in unknown)
        {
            await Console.Error.WriteLineAsync($"There is no grade with receipt {receipt}. See: grades list");
        }

        if (rows.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{rows.Count} to be sent again. A running tool sends them within half a minute.");
        }

        return unknown.Count == 0;
    }

    private async Task<IReadOnlyList<GradeListRow>> FindAsync(IReadOnlyList<string> receipts, CancellationToken cancellation)
    {
        var rows = new List<GradeListRow>();
        foreach (var receipt in receipts.DistinctBy(Receipt.Read))
        {
            rows.AddRange(await grades.ListAsync(new GradeFilter { Receipt = receipt }, cancellation));
        }

        return rows;
    }

    private static GradeLine From(GradeListRow row) => new(
        row.Receipt, row.State.ToString().ToLowerInvariant(), row.ScoreGiven, row.ScoreMax, row.Version, row.Tries, row.Cause,
        row.SentAt, row.State == OutboxState.Waiting ? row.NextTryAt : null, row.PlatformName, row.CourseTitle, row.PlacementTitle);

    private static string Instant(DateTimeOffset? instant) => instant?.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
