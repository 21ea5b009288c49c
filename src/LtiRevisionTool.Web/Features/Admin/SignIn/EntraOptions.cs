namespace LtiRevisionTool.Web.Features.Admin.SignIn;

/// <summary>What this tool itself reads of section <c>AzureAd</c>; Microsoft.Identity.Web reads all of it.</summary>
internal sealed class EntraOptions
{
    public const string Section = "AzureAd";

    /// <summary>The authority without a tenant.</summary>
    public string Instance { get; set; } = "";

    /// <summary>The one tenant whose accounts may come: its id, never <c>common</c> or a domain.</summary>
    public string TenantId { get; set; } = "";

    public string ClientId { get; set; } = "";

    /// <summary>Administrators have pages only where this is set.</summary>
    public static bool AreSet(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[$"{Section}:{nameof(ClientId)}"]);
}
