using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Register;

internal sealed class RegistrationOptionsValidator : IValidateOptions<RegistrationOptions>
{
    public ValidateOptionsResult Validate(string? name, RegistrationOptions options)
    {
        var faults = options.Ports.Select((port, at) => (port, at)).Where(entry => entry.port is < 1 or > 65535)
            .Select(entry => $"Registration__Ports__{entry.at} is no port: {entry.port}").ToList();
        if (options.Activation is not ("Active" or "Pending"))
        {
            faults.Add($"Registration__Activation must be Active or Pending: \"{options.Activation}\"");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
