using System.Security.Claims;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Admin.SignIn;

/// <summary>Who is an administrator: asked of each token, and of the session at each request.</summary>
internal sealed class Administrators(IOptions<EntraOptions> entra, IOptions<AdminOptions> admin)
{
    public const string TenantClaim = "tid";
    public const string ObjectClaim = "oid";
    public const string RoleClaim = "roles";
    public const string NameClaim = "name";

    /// <summary>What antiforgery binds its forms to.</summary>
    public const string SessionClaim = "sub";

    public AdminVerdict Judge(ClaimsPrincipal principal)
    {
        // An issuer that fits says nothing without the tenant: tokens that have none pass the library's own check.
        if (Id(principal, TenantClaim) is not { } tenant || tenant != Guid.ParseExact(entra.Value.TenantId, "D"))
        {
            return AdminVerdict.ForeignTenant;
        }

        if (Id(principal, ObjectClaim) is null)
        {
            return AdminVerdict.Nobody;
        }

        return principal.HasClaim(RoleClaim, admin.Value.Role) ? AdminVerdict.Admitted : AdminVerdict.NoRole;
    }

    /// <summary>What is kept of an administrator in the session: ids, the role, and the name to be greeted by.</summary>
    /// <param name="token">The claims of the token.</param>
    /// <param name="session">A new secret: forms of an earlier session of the same person do not fit.</param>
    public ClaimsPrincipal Session(ClaimsPrincipal token, string session) => new(new ClaimsIdentity(
        [
            new Claim(SessionClaim, session),
            new Claim(TenantClaim, token.FindFirstValue(TenantClaim)!),
            new Claim(ObjectClaim, Id(token, ObjectClaim)!.Value.ToString()),
            new Claim(RoleClaim, admin.Value.Role),
            new Claim(NameClaim, NameOf(token) ?? ""),
        ],
        AdminSignIn.CookieScheme,
        NameClaim,
        RoleClaim));

    /// <summary>What the person is called, or their account; null where neither is said.</summary>
    public static string? NameOf(ClaimsPrincipal principal) =>
        new[] { NameClaim, "preferred_username" }.Select(principal.FindFirstValue).FirstOrDefault(name => !string.IsNullOrWhiteSpace(name));

    private static Guid? Id(ClaimsPrincipal principal, string type) =>
        principal.FindAll(type).ToList() is [{ Value: var only }] && Guid.TryParse(only, out var id) ? id : null;
}
