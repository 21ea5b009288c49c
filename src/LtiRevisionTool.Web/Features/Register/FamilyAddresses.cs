namespace LtiRevisionTool.Web.Features.Register;

/// <summary>Addresses that every site of a family has, so that nobody has to copy them.</summary>
internal static class FamilyAddresses
{
    /// <summary>The fields that can be known.</summary>
    /// <param name="family">"Moodle", "Canvas" or anything else.</param>
    /// <param name="issuer">The site's address, where it was given.</param>
    public static IReadOnlyDictionary<string, string> Of(string? family, string? issuer) => (family, issuer) switch
    {
        ("Canvas", null or "https://canvas.instructure.com") => new Dictionary<string, string>
        {
            [ManualForm.Issuer] = "https://canvas.instructure.com",
            [ManualForm.Authorization] = "https://sso.canvaslms.com/api/lti/authorize_redirect",
            [ManualForm.Token] = "https://sso.canvaslms.com/login/oauth2/token",
            [ManualForm.Keys] = "https://sso.canvaslms.com/api/lti/security/jwks",
        },
        ("Moodle", { } site) => new Dictionary<string, string>
        {
            [ManualForm.Authorization] = $"{site.TrimEnd('/')}/mod/lti/auth.php",
            [ManualForm.Token] = $"{site.TrimEnd('/')}/mod/lti/token.php",
            [ManualForm.Keys] = $"{site.TrimEnd('/')}/mod/lti/certs.php",
        },
        _ => new Dictionary<string, string>(),
    };
}
