using System.Globalization;
using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Platforms;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>What people with power did, page by page, newest first.</summary>
internal sealed class AuditModel(AuditStore audit, PlatformStore platforms) : AdminPage
{
    public const int PerPage = 50;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public bool IsFirst { get; private set; }

    /// <summary>The address of the lines before these; null where there are none.</summary>
    public string? Older { get; private set; }

    internal sealed record Line(string At, string What, string Who, string Subject, string? Detail, string? Address);

    /// <param name="before">Milliseconds of the last line of the page before.</param>
    /// <param name="id">Its id.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<ActionResult> OnGetAsync(long? before, Guid? id, CancellationToken cancellation)
    {
        var from = before is { } milliseconds && id is not null && milliseconds >= 0 && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : (DateTimeOffset?)null;
        IsFirst = from is null;
        // One more than is shown says whether there are older ones.
        var rows = from is { } at
            ? await audit.ListBeforeAsync(at, id!.Value, PerPage + 1, cancellation)
            : await audit.ListAsync(PerPage + 1, cancellation);
        var names = (await platforms.ListAsync(cancellation)).ToDictionary(platform => platform.Id.ToString(), platform => platform.Name);
        Lines = [.. rows.Take(PerPage).Select(row => LineOf(row, names))];
        Older = rows.Count > PerPage && rows[PerPage - 1] is var last
            ? string.Create(CultureInfo.InvariantCulture, $"{AdminNavigation.Audit}?before={last.At.ToUnixTimeMilliseconds()}&id={last.Id}")
            : null;
        return Page();
    }

    private Line LineOf(AuditRow row, Dictionary<string, string> names)
    {
        var platform = names.GetValueOrDefault(row.Subject);
        return new Line(
            AdminTimes.Exact(row.At), AuditWords.Action(row), AuditWords.Actor(row, Actor), platform ?? row.Subject,
            row.Detail is { } detail ? names.GetValueOrDefault(detail, detail) : null,
            platform is null ? null : AdminNavigation.Platform(Guid.Parse(row.Subject)));
    }
}
