using LtiAdvantage.Platforms;

namespace LtiAdvantage.Login;

/// <summary>The authentication request that the browser carries to the platform.</summary>
/// <remarks>Security Framework 1.1, section 5.1.1.2; OpenID Connect Core 1.0, section 3.2.2.1.</remarks>
internal static class AuthenticationRequest
{
    public static string Location(Registration registration, LtiToolOptions options, LoginParameters parameters, string state, string nonce)
    {
        List<KeyValuePair<string, string>> query =
        [
            new("scope", "openid"),
            new("response_type", "id_token"),
            new("response_mode", "form_post"),
            new("prompt", "none"),
            new("client_id", registration.ClientId),
            new("redirect_uri", options.LaunchUrl),
            new("login_hint", parameters.LoginHint),
            new("state", state),
            new("nonce", nonce),
        ];
        if (parameters.MessageHint is { } hint) query.Add(new("lti_message_hint", hint));

        var endpoint = registration.AuthorizationEndpoint.Split('#')[0];
        var glue = endpoint.Contains('?', StringComparison.Ordinal) ? endpoint[^1] is '?' or '&' ? "" : "&" : "?";
        return endpoint + glue + string.Join('&', query.Select(pair => pair.Key + "=" + Uri.EscapeDataString(pair.Value)));
    }
}
