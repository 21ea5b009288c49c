using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>The keys with the instants of their use; the next one is made here.</summary>
internal sealed class KeysModel(ToolKeyStore keys, PlatformStore platforms, ToolKeyRotation rotation, TimeProvider time) : AdminPage
{
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>The newest key that the page shows: a form decides by it.</summary>
    public string Newest { get; private set; } = "";

    /// <summary>From when the next key signs, where one waits.</summary>
    public string? WaitsUntil { get; private set; }

    public string? Done { get; private set; }

    internal sealed record Line(string Id, string State, string SignsFrom, string Until, string For);

    public async Task OnGetAsync(string? done, CancellationToken cancellation)
    {
        var (rows, now) = (await keys.ListAsync(cancellation), time.GetUtcNow());
        var names = (await platforms.ListAsync(cancellation)).ToDictionary(platform => platform.Id, platform => platform.Name);
        Lines =
        [
            .. rows.Reverse().Select(row => new Line(
                row.Id,
                KeyWords.Of(ToolKeyTimes.Word(rows, row, now)),
                AdminTimes.Of(row.SignsFrom),
                row.PublishedUntil is { } until ? AdminTimes.Of(until) : "Until another follows",
                row.PlatformId is { } platform ? names.GetValueOrDefault(platform, "A platform") : "All platforms")),
        ];
        Newest = rows.MaxBy(row => row.Number)?.Id ?? "";
        WaitsUntil = ToolKeyTimes.Waiting(rows, null, now) is { } waiting ? AdminTimes.Of(waiting.SignsFrom) : null;
        Done = done == "rotated" ? "The next key is made and published." : null;
    }

    public async Task<ActionResult> OnPostRotateAsync(string? after, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(after))
        {
            return NotComplete(AdminNavigation.Keys);
        }

        return await rotation.RotateAsync(null, emergency: false, after, Actor, cancellation) is KeyRotationResult.Made
            ? DoneAt(AdminNavigation.Keys, "rotated")
            : Changed("Another key has been made since you opened the page.", AdminNavigation.Keys);
    }
}
