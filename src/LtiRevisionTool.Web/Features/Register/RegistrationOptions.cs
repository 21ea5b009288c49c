namespace LtiRevisionTool.Web.Features.Register;

/// <summary>Section <c>Registration</c> of the settings: platforms that connect themselves by a link.</summary>
internal sealed class RegistrationOptions
{
    public const string Section = "Registration";

    /// <summary>Active: launches are accepted at once. Pending: an operator activates each platform first.</summary>
    public string Activation { get; set; } = "Active";

    /// <summary>Ports besides 443 at which a platform may speak https.</summary>
    public IList<int> Ports { get; } = [];
}
