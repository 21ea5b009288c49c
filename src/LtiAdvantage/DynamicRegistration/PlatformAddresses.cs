namespace LtiAdvantage.DynamicRegistration;

/// <summary>What an administrator types where a platform does not register tools by itself.</summary>
/// <param name="Issuer">The <c>iss</c> of its messages, character by character.</param>
/// <param name="AuthorizationEndpoint">Where the browser is sent with the authentication request.</param>
/// <param name="TokenEndpoint">Where access tokens are asked for.</param>
/// <param name="JwksUri">Where the platform publishes its public keys.</param>
/// <remarks>LTI Core 1.3, section 3.1.3.</remarks>
public sealed record PlatformAddresses(string Issuer, string AuthorizationEndpoint, string TokenEndpoint, string JwksUri);
