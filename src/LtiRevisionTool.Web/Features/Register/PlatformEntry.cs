namespace LtiRevisionTool.Web.Features.Register;

/// <summary>One platform of section <c>Platforms</c> of the settings.</summary>
internal sealed class PlatformEntry
{
    public string Name { get; set; } = "";

    public string Issuer { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string AuthorizationEndpoint { get; set; } = "";

    public string TokenEndpoint { get; set; } = "";

    public string JwksUri { get; set; } = "";

    /// <summary>What client assertions name as their audience; the token endpoint where empty.</summary>
    public string? TokenAudience { get; set; }

    /// <summary>Moodle, Canvas or Generic: which behaviour the platform profile expects.</summary>
    public string Family { get; set; } = "Generic";

    /// <summary>Are deployments of a known platform accepted at their first launch?</summary>
    public bool AcceptNewDeployments { get; set; } = true;

    /// <summary>Deployments accepted from the start.</summary>
    public IList<string> Deployments { get; } = [];

    public IList<string> SigningAlgorithms { get; } = [];

    /// <summary>Keep: teachers see names that the platform sends. Drop: names are never stored.</summary>
    public string Names { get; set; } = "Keep";
}
