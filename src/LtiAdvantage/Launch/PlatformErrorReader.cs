using LtiAdvantage.Errors;

namespace LtiAdvantage.Launch;

/// <summary>An error that a platform posts instead of a token.</summary>
/// <remarks>Security Framework 1.1, section 5.1.1.5; OpenID Connect Core 1.0, section 3.1.2.6.</remarks>
internal static class PlatformErrorReader
{
    public static LtiError Read(LaunchForm form)
    {
        var error = LtiError.Of(LtiReason.PlatformError).With("error", form.PlatformError).With("description", form.PlatformErrorDescription);
        // These name a fault of the set-up; with the others the user can simply come again.
        return form.PlatformError is "unauthorized_client" or "invalid_client" or "invalid_request" or "invalid_request_object" or "invalid_scope" or "unsupported_response_type"
            ? error with { Message = LtiUserMessage.Setup }
            : error;
    }
}
