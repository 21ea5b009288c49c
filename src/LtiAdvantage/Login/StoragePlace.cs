using LtiAdvantage.Platforms;

namespace LtiAdvantage.Login;

/// <summary>Where a page of ours keeps the secret of a login with the platform, for browsers that keep no cookie in a frame.</summary>
/// <param name="Frame">The frame that stores, as the platform named it; <c>_parent</c> is the page around ours.</param>
/// <param name="Origin">The one origin that is written to and listened to: that of the authorization endpoint, never <c>*</c>.</param>
/// <param name="Key">Under which name: short, and no part of the state.</param>
/// <remarks>LTI postMessage Storage 0.1; LTI OIDC Login with LTI Client Side postMessages 0.1.</remarks>
public sealed record StoragePlace(string Frame, string Origin, string Key)
{
    private const int KeyLength = 8;

    internal static StoragePlace Of(Registration registration, string frame, string stateHash) =>
        new(frame, new Uri(registration.AuthorizationEndpoint).GetLeftPart(UriPartial.Authority), "lti-" + stateHash[..KeyLength]);
}
