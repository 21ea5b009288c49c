namespace LtiAdvantage.Tokens;

/// <summary>What a cached token is good for. All that the request depends on is in it, so no two registrations share one.</summary>
internal sealed record TokenKey(
    Guid RegistrationId, string ClientId, string TokenEndpoint, string? Audience, string DeploymentId, string Scopes)
{
    public static TokenKey For(ServiceGrant grant, IEnumerable<string> scopes) => new(
        grant.Registration.Id,
        grant.Registration.ClientId,
        grant.Registration.TokenEndpoint,
        grant.Registration.TokenAudience,
        grant.DeploymentId,
        string.Join(' ', scopes));
}
