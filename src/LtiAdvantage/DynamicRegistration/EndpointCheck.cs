using LtiAdvantage.Errors;
using LtiAdvantage.Http;

namespace LtiAdvantage.DynamicRegistration;

/// <summary>Looks at an address that an outsider gave, first as it is written, then where it leads.</summary>
internal sealed class EndpointCheck(RegistrationPolicy policy)
{
    private const int Longest = 4096;

    /// <summary>The address, sent character by character as it stands; null when it cannot be one of a platform.</summary>
    public Uri? Parse(string? address)
    {
        if (address is not { Length: <= Longest } || !SafeText.IsIdentifier(address) || address.Contains('\\', StringComparison.Ordinal)) return null;
        if (ServiceAddress.Parse(address, address) is not { Host.Length: > 0 } uri) return null;
        return uri.Scheme == Uri.UriSchemeHttps ? policy.Ports.Contains(uri.Port) ? uri : null
            : policy.AllowHttpLoopback && uri.IsLoopback ? uri
            : null;
    }

    /// <summary>
    /// The reason why the tool must not go there; null when it may. Every call looks again when it connects: this look is for addresses
    /// that are kept for later calls.
    /// </summary>
    public async Task<string?> FaultAsync(Uri address, CancellationToken cancellation) => await policy.Outbound.LookAsync(address.IdnHost, cancellation) switch
    {
        null => null,
        HttpFault.AddressNotAllowed => RegistrationReason.AddressNotAllowed,
        _ => RegistrationReason.Unreachable,
    };
}
