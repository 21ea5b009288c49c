using LtiRevisionTool.Data.Platforms;

namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>All platforms; those that wait for a word first.</summary>
internal sealed class PlatformsModel(PlatformStore store) : AdminPage
{
    public IReadOnlyList<PlatformRow> Platforms { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Platforms = [.. (await store.ListAsync(cancellation)).OrderBy(platform => platform.State is PlatformState.Active or PlatformState.Disabled)];
}
