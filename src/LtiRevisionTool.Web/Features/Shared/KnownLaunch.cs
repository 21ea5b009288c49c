using LtiAdvantage.Platforms;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Sessions;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>A live launch of either kind: one that opened an activity, or one to choose some. Exactly one of the rows is there.</summary>
internal sealed record KnownLaunch(SessionRow? Session, PickerRow? Picker)
{
    public Guid Id => Session?.Id ?? Picker!.Id;

    public Guid Person => Session?.PersonId ?? Picker!.PersonId;

    public Guid Deployment => Session?.DeploymentRowId ?? Picker!.DeploymentRowId;

    public DateTimeOffset CreatedAt => Session?.CreatedAt ?? Picker!.CreatedAt;

    public DateTimeOffset LastUsedAt => Session?.LastUsedAt ?? Picker!.LastUsedAt;

    public PlatformState PlatformState => Session?.PlatformState ?? Picker!.PlatformState;

    /// <summary>Which pages may hold its pages in a frame.</summary>
    public FrameAncestors Frame => Session is { } session
        ? FrameAncestors.Of(PlatformProfile.ForFamily(session.PlatformFamily), session.PlatformIssuer, session.AuthorizationEndpoint, session.ReturnUrl)
        : FrameAncestors.Of(PlatformProfile.ForFamily(Picker!.PlatformFamily), Picker.PlatformIssuer, Picker.AuthorizationEndpoint, Picker.ReturnUrl);

    public static KnownLaunch? Of(SessionRow? session) => session is null ? null : new KnownLaunch(session, null);

    public static KnownLaunch? Of(PickerRow? picker) => picker is null ? null : new KnownLaunch(null, picker);
}
