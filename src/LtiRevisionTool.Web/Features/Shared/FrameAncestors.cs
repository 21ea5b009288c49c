using LtiAdvantage.Platforms;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Which pages may hold an answer in a frame, as the policy writes it. What nobody has set is held by nobody.</summary>
internal sealed record FrameAncestors(string Sources)
{
    public static FrameAncestors None { get; } = new("'none'");

    /// <summary>Pages that say why something was refused and do nothing: in another's frame they are read instead of a blank.</summary>
    public static FrameAncestors Anyone { get; } = new("*");

    /// <summary>
    /// Any https page, in Development loopback too: where the page's host cannot be known, or where only who holds a secret link gets so far.
    /// </summary>
    public static FrameAncestors AnyPage { get; } = new("https:");

    /// <summary>
    /// The origins of one platform: of its issuer, its authorization endpoint and, once a verified launch has named it, the page
    /// that the user came from. Any https page only where that page's host cannot be known.
    /// </summary>
    public static FrameAncestors Of(PlatformProfile profile, string issuer, string authorizationEndpoint, string? returnUrl)
    {
        if (!profile.PageHostKnown && Origin(returnUrl) is null)
        {
            return AnyPage;
        }

        var origins = new[] { issuer, authorizationEndpoint, returnUrl }.Select(Origin).OfType<string>().Distinct().ToList();
        return origins.Count == 0 ? None : new FrameAncestors(string.Join(' ', origins));
    }

    /// <summary>Before a launch has said more: login and launch.</summary>
    public static FrameAncestors Of(Registration registration) =>
        Of(registration.Profile, registration.Issuer, registration.AuthorizationEndpoint, returnUrl: null);

    public static void Set(HttpContext context, FrameAncestors ancestors) => context.Features.Set(ancestors);

    // An issuer need not be an address, and a host that a policy cannot name is left out.
    private static string? Origin(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4
            ? $"{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}"
            : null;
}
