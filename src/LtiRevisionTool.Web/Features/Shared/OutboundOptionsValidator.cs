using System.Net;
using LtiAdvantage.Http;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Shared;

internal sealed class OutboundOptionsValidator : IValidateOptions<OutboundOptions>
{
    public ValidateOptionsResult Validate(string? name, OutboundOptions options)
    {
        var faults = options.AllowedNetworks.Select(Fault).OfType<string>().ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static string? Fault(string network, int at) =>
        !IPNetwork.TryParse(network, out var parsed) ? $"Outbound__AllowedNetworks__{at} is not a network such as 10.20.0.0/16: {network}"
        : !OutboundPolicy.MayOpen(parsed) ? $"Outbound__AllowedNetworks__{at} must lie inside one of {OutboundPolicy.OpenableNetworks}: {network}"
        : null;
}
