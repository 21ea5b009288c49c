using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Register;

internal sealed class PlatformsOptionsValidator(IHostEnvironment environment) : IValidateOptions<PlatformsOptions>
{
    private static readonly string[] Families = ["Moodle", "Canvas", "Generic"];
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
    private static readonly string[] NameChoices = ["Keep", "Drop"];

    public ValidateOptionsResult Validate(string? name, PlatformsOptions options)
    {
        var faults = options.Platforms.SelectMany((platform, at) => Faults(platform, $"Platforms__{at}__")).ToList();
        faults.AddRange(options.Platforms
            .Select((platform, at) => (platform.Issuer, platform.ClientId, at))
            .GroupBy(entry => (entry.Issuer, entry.ClientId))
            .Where(group => group.Count() > 1)
            .Select(group => $"Platforms__{group.Last().at} repeats the issuer and client id of Platforms__{group.First().at}"));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(PlatformEntry platform, string setting)
    {
        (string Name, string Value)[] required =
            [("Name", platform.Name), ("Issuer", platform.Issuer), ("ClientId", platform.ClientId)];
        foreach (var (field, _) in required.Where(pair => string.IsNullOrWhiteSpace(pair.Value)))
        {
            yield return $"{setting}{field} is missing";
        }

        (string Name, string Value)[] addresses =
        [
            ("AuthorizationEndpoint", platform.AuthorizationEndpoint),
            ("TokenEndpoint", platform.TokenEndpoint),
            ("JwksUri", platform.JwksUri),
        ];
        foreach (var (field, value) in addresses.Where(pair => !IsAllowed(pair.Value)))
        {
            yield return $"{setting}{field} must be an https address (in Development http on loopback is allowed): \"{value}\"";
        }

        if (!Families.Contains(platform.Family))
        {
            yield return $"{setting}Family must be one of {string.Join(", ", Families)}: \"{platform.Family}\"";
        }

        if (!NameChoices.Contains(platform.Names))
        {
            yield return $"{setting}Names must be Keep or Drop: \"{platform.Names}\"";
        }

        foreach (var algorithm in platform.SigningAlgorithms.Where(algorithm => !Algorithms.Contains(algorithm)))
        {
            yield return $"{setting}SigningAlgorithms holds \"{algorithm}\", which is not one of {string.Join(", ", Algorithms)}";
        }
    }

    private bool IsAllowed(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 &&
        (uri.Scheme == Uri.UriSchemeHttps || (environment.IsDevelopment() && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
