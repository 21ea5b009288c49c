using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Sessions;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>
/// Finds the launch whose page a request asks for. The cookie holds the secret of this browser's newest launch, of either kind; the path
/// names the launch whose page it is. Both must be of the same person, so that tabs keep their own activity and another person's page is
/// never shown.
/// </summary>
internal sealed class KnownLaunches(SessionStore sessions, PickerStore pickers, TimeProvider time)
{
    /// <summary>How long a launch lives without being used, and how long at most.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private static readonly TimeSpan TouchEvery = TimeSpan.FromMinutes(5);

    /// <summary>The browser's newest launch; null when it sends no cookie, or one that is over.</summary>
    public async Task<KnownLaunch?> FindNewestAsync(HttpContext context, CancellationToken cancellation) =>
        context.Request.Cookies[VisitCookie.Name] is { Length: > 0 and < 128 } secret ? await FindBySecretAsync(secret, cancellation) : null;

    public async Task<KnownLaunch?> FindBySecretAsync(string secret, CancellationToken cancellation)
    {
        var (hash, now) = (Secrets.Hash(secret), time.GetUtcNow());
        return KnownLaunch.Of(await sessions.FindBySecretAsync(hash, now, cancellation)) ?? KnownLaunch.Of(await pickers.FindBySecretAsync(hash, now, cancellation));
    }

    /// <summary>The launch with this id, whichever kind it is.</summary>
    public async Task<KnownLaunch?> FindAsync(Guid id, CancellationToken cancellation) =>
        await FindSessionAsync(id, cancellation) ?? await FindPickerAsync(id, cancellation);

    public async Task<KnownLaunch?> FindSessionAsync(Guid id, CancellationToken cancellation) =>
        KnownLaunch.Of(await sessions.FindAsync(id, time.GetUtcNow(), cancellation));

    public async Task<KnownLaunch?> FindPickerAsync(Guid id, CancellationToken cancellation) =>
        KnownLaunch.Of(await pickers.FindAsync(id, time.GetUtcNow(), cancellation));

    /// <summary>Compares the page's launch with the browser's newest.</summary>
    /// <param name="context">The request.</param>
    /// <param name="find">Finds the launch that the path names, of the kind that the page is for.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public async Task<LaunchMatch> MatchAsync(HttpContext context, Func<CancellationToken, Task<KnownLaunch?>> find, CancellationToken cancellation)
    {
        if (await FindNewestAsync(context, cancellation) is not { } newest)
        {
            return new LaunchMatch.NoSession();
        }

        var page = await find(cancellation);
        if (page is not null && page.Deployment != newest.Deployment)
        {
            // Another school's launch is not even known to exist here.
            return new LaunchMatch.NotFound();
        }

        if (page is null || page.Person != newest.Person)
        {
            return new LaunchMatch.OtherSession();
        }

        if (page.PlatformState != PlatformState.Active)
        {
            return new LaunchMatch.NoSession();
        }

        await TouchAsync(newest, cancellation);
        if (page.Id != newest.Id)
        {
            await TouchAsync(page, cancellation);
        }

        return new LaunchMatch.Found(page);
    }

    private async Task TouchAsync(KnownLaunch launch, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (now - launch.LastUsedAt < TouchEvery)
        {
            return;
        }

        var last = launch.CreatedAt + Longest;
        var end = now + Idle < last ? now + Idle : last;
        await (launch.Session is null ? pickers.TouchAsync(launch.Id, now, end, cancellation) : sessions.TouchAsync(launch.Id, now, end, cancellation));
    }
}
