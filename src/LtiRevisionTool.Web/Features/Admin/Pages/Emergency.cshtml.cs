using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Admin.SignIn;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>Replaces the tool's key at once: what it does is said first, and agreed to.</summary>
internal sealed class EmergencyModel(ToolKeyStore keys, PlatformStore platforms, ToolKeyRotation rotation, TimeProvider time) : AdminPage
{
    public bool IsReplaced { get; private set; }

    /// <summary>The newest key that the page shows: the form decides by it.</summary>
    public string Newest { get; private set; } = "";

    /// <summary>Platforms that have a key of their own.</summary>
    public IReadOnlyList<PlatformRow> WithOwn { get; private set; } = [];

    public async Task OnGetAsync(string? done, CancellationToken cancellation)
    {
        var rows = await keys.ListAsync(cancellation);
        var own = ToolKeyTimes.PlatformsWithOwn(rows, time.GetUtcNow());
        WithOwn = [.. (await platforms.ListAsync(cancellation)).Where(platform => own.Contains(platform.Id))];
        Newest = rows.MaxBy(row => row.Number)?.Id ?? "";
        IsReplaced = done == "replaced";
    }

    public async Task<ActionResult> OnPostAsync(string? after, bool sure, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(after) || !sure)
        {
            return Show(AdminProblem.NotComplete(AdminNavigation.Emergency) with { Sentence = "The box was not ticked, so nothing was changed." });
        }

        return await rotation.RotateAsync(null, emergency: true, after, Actor, cancellation) is KeyRotationResult.Made
            ? DoneAt(AdminNavigation.Emergency, "replaced")
            : Changed("Another key has been made since you opened the page.", AdminNavigation.Keys);
    }
}
