using LtiAdvantage.Platforms;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Sessions;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>
/// Finds the visit that a request belongs to. The cookie holds the secret of this browser's newest launch; the path names
/// the launch whose page it is. Both must be of the same person, so that two tabs keep their own activity and another
/// person's page is never shown.
/// </summary>
internal sealed class Visits(SessionStore sessions, TimeProvider time)
{
    /// <summary>How long a session lives without being used, and how long at most.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private static readonly TimeSpan TouchEvery = TimeSpan.FromMinutes(5);

    public async Task<VisitResult> FindAsync(HttpContext context, string? launchKey, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(launchKey, "N", out var launch))
        {
            return new VisitResult.NotFound();
        }

        if (context.Request.Cookies[VisitCookie.Name] is not { Length: > 0 and < 128 } secret)
        {
            return new VisitResult.NoSession();
        }

        var now = time.GetUtcNow();
        var session = await sessions.FindBySecretAsync(Secrets.Hash(secret), now, cancellation);
        if (session is null)
        {
            return new VisitResult.NoSession();
        }

        var page = session.Id == launch ? session : await sessions.FindAsync(launch, now, cancellation);
        if (page is not null && page.DeploymentRowId != session.DeploymentRowId)
        {
            // Another school's launch is not even known to exist here.
            return new VisitResult.NotFound();
        }

        if (page is null || page.PersonId != session.PersonId)
        {
            return new VisitResult.OtherSession();
        }

        if (page.PlatformState != PlatformState.Active)
        {
            return new VisitResult.NoSession();
        }

        await TouchAsync(session, now, cancellation);
        if (page.Id != session.Id)
        {
            await TouchAsync(page, now, cancellation);
        }

        return new VisitResult.Found(From(page, now));
    }

    private async Task TouchAsync(SessionRow session, DateTimeOffset now, CancellationToken cancellation)
    {
        if (now - session.LastUsedAt < TouchEvery)
        {
            return;
        }

        var end = session.CreatedAt + Longest;
        await sessions.TouchAsync(session.Id, now, now + Idle < end ? now + Idle : end, cancellation);
    }

    private static Visit From(SessionRow row, DateTimeOffset at) => new()
    {
        Launch = row.Id,
        At = at,
        Person = row.PersonId,
        Placement = row.PlacementId,
        Role = row.Role switch
        {
            LaunchRole.Learner => VisitRole.Learner,
            LaunchRole.Teacher => VisitRole.Teacher,
            _ => VisitRole.Observer,
        },
        IsTestUser = row.TestUser,
        DisplayName = DisplayNames.Of(row.PersonId, row.Name, row.GivenName, row.FamilyName),
        CourseTitle = row.CourseTitle ?? row.CourseLabel ?? "",
        PlacementTitle = row.PlacementTitle ?? "",
        LinkSettings = row.LinkSettings,
        OwnSettings = row.OwnSettings,
        LineItemUrl = row.LineItemUrl,
        CanMakeColumn = row.MakesColumn,
        PlatformFamily = row.PlatformFamily,
        ReturnUrl = row.ReturnUrl,
        Frame = FrameAncestors.Of(PlatformProfile.ForFamily(row.PlatformFamily), row.PlatformIssuer, row.AuthorizationEndpoint, row.ReturnUrl),
        FormToken = FormToken.Make(row.FormKey, row.Id),
    };
}
