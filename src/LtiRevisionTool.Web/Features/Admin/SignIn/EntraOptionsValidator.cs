using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Admin.SignIn;

internal sealed class EntraOptionsValidator : IValidateOptions<EntraOptions>
{
    public ValidateOptionsResult Validate(string? name, EntraOptions options)
    {
        var faults = new List<string>();
        if (!Guid.TryParseExact(options.ClientId, "D", out _))
        {
            faults.Add($"AzureAd__ClientId is not the id of an application: \"{options.ClientId}\"");
        }

        if (!Guid.TryParseExact(options.TenantId, "D", out _))
        {
            faults.Add($"AzureAd__TenantId must be the id of your tenant, so that accounts of no other may come: \"{options.TenantId}\"");
        }

        if (!Uri.TryCreate(options.Instance, UriKind.Absolute, out var instance) || instance.Scheme != Uri.UriSchemeHttps)
        {
            faults.Add($"AzureAd__Instance must start with https://: \"{options.Instance}\"");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
