using System.Security.Cryptography;
using System.Text;

namespace LtiAdvantage.Tokens;

/// <summary>What a cached token is good for. All that the request depends on is in it, so no two registrations share one.</summary>
internal sealed record TokenKey(
    Guid RegistrationId, string ClientId, string TokenEndpoint, string? Audience, string DeploymentId, string Scopes)
{
    /// <summary>The key as a store knows it: the same on every node, and of one length whatever platforms call things.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    // Written so that no two keys have one text, wherever their parts begin and end.
    private string Text => string.Concat(
        new[] { RegistrationId.ToString(), ClientId, TokenEndpoint, Audience, DeploymentId, Scopes }
            .Select(part => part is null ? "-;" : $"{part.Length}:{part};"));

    public static TokenKey For(ServiceGrant grant, IEnumerable<string> scopes) => new(
        grant.Registration.Id,
        grant.Registration.ClientId,
        grant.Registration.TokenEndpoint,
        grant.Registration.TokenAudience,
        grant.DeploymentId,
        string.Join(' ', scopes));
}
