using System.Net;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Shared;

internal sealed class ToolOptionsValidator(IHostEnvironment environment) : IValidateOptions<ToolOptions>
{
    public ValidateOptionsResult Validate(string? name, ToolOptions options)
    {
        var faults = new List<string>();
        if (options.PublicUrl is not { IsAbsoluteUri: true } url)
        {
            faults.Add("Tool__PublicUrl is missing: set it to the address that browsers use for this tool, for example https://revision.school.example");
        }
        else
        {
            if (url.AbsolutePath != "/" || url.Query.Length > 0 || url.Fragment.Length > 0 || url.UserInfo.Length > 0)
            {
                faults.Add($"Tool__PublicUrl must be a scheme and a host alone, without path or query: {url.GetLeftPart(UriPartial.Authority)}");
            }

            var loopbackInDevelopment = environment.IsDevelopment() && url is { Scheme: "http", IsLoopback: true };
            if (url.Scheme != Uri.UriSchemeHttps && !loopbackInDevelopment)
            {
                faults.Add("Tool__PublicUrl must start with https:// (in Development http on loopback is allowed)");
            }
        }

        faults.AddRange(options.KnownProxies
            .Where(proxy => !IPAddress.TryParse(proxy, out _))
            .Select((proxy, at) => $"Tool__KnownProxies__{at} is not an IP address: {proxy}"));

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
