namespace LtiRevisionTool.Web.Features.Admin.SignIn;

/// <summary>Section <c>Admin</c> of the settings: who is an administrator.</summary>
internal sealed class AdminOptions
{
    public const string Section = "Admin";

    /// <summary>The app role, by its value, that an account needs.</summary>
    public string Role { get; set; } = "Administrator";
}
