using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>What needs a person, and how everything stands.</summary>
internal sealed class OverviewModel(
    PlatformStore platforms, InvitationStore invitations, ToolKeyStore keys, StuckDesk stuck, TimeProvider time) : AdminPage
{
    internal sealed record WaitingItem(string State, string What, string More, string Address);

    internal sealed record StandingLine(string Name, string Words, string Address);

    public IReadOnlyList<WaitingItem> Waiting { get; private set; } = [];

    public IReadOnlyList<StandingLine> Standing { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var all = await platforms.ListAsync(cancellation);
        var refused = await stuck.GroupsAsync(cancellation);
        Waiting =
        [
            .. all.Where(platform => platform.State is PlatformState.Pending or PlatformState.Incomplete)
                .Select(platform => new WaitingItem(
                    PlatformWords.Of(platform.State), platform.Name, PlatformWords.More(platform.State), AdminNavigation.Platform(platform.Id))),
            .. refused.Where(group => group.MayResume)
                .Select(group => new WaitingItem("Stuck", $"{group.Count}, {group.Platform}", group.What, group.Address)),
        ];
        Standing =
        [
            new("Platforms", PlatformWords.Counts(all), AdminNavigation.Platforms),
            new("Invitations", InvitationWords.Open(await invitations.ListAsync(InvitationsModel.Most, cancellation), now), AdminNavigation.Invitations),
            new("Keys", KeyWords.Standing(await keys.ListAsync(cancellation), now), AdminNavigation.Keys),
            new("Stuck grades", StuckWords.Standing(refused), AdminNavigation.Grades),
        ];
    }
}
